package io.quantumlock.adapter.crypto;

import io.quantumlock.domain.atrest.AlteredRow;
import io.quantumlock.domain.kms.SealedSeed;
import java.security.SecureRandom;

/// Seals seeds, with the place where they belong as associated data.
final class SeedSeal {
  private final SeedKeys keys;

  SeedSeal(SeedKeys keys) {
    this.keys = keys;
  }

  /// Under the newest generation.
  SealedSeed seal(byte[] seed, SeedBinding binding, SecureRandom random) {
    int generation = keys.newest();
    return new SealedSeed(
        generation, aes(generation, binding).seal(seed, binding.encoded(), random));
  }

  /// @throws AlteredRow when this is not what was sealed for this binding
  byte[] open(SealedSeed sealed, SeedBinding binding) {
    return aes(sealed.generation(), binding)
        .open(sealed.bytes(), binding.encoded())
        .filter(seed -> seed.length == Scheme.SEED_BYTES)
        .orElseThrow(
            () ->
                altered(
                    binding,
                    "its private key does not open: it was altered or moved from another place, or"
                        + " its public key was replaced"));
  }

  private Aes aes(int generation, SeedBinding binding) {
    return keys.of(generation)
        .map(Aes::new)
        .orElseThrow(
            () ->
                altered(
                    binding,
                    "its private key is sealed under generation "
                        + generation
                        + ", of which there is no root secret"));
  }

  static AlteredRow altered(SeedBinding binding, String reason) {
    return new AlteredRow("key " + binding, reason);
  }
}
