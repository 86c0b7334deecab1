package io.quantumlock.adapter.crypto;

import io.quantumlock.domain.atrest.AlteredRow;
import io.quantumlock.domain.kms.SealedSeed;
import java.security.SecureRandom;
import java.util.Optional;

/// Seals seeds, with the place where they belong as associated data.
final class SeedSeal {
  private final SeedKeys keys;

  SeedSeal(SeedKeys keys) {
    this.keys = keys;
  }

  /// Under the newest generation.
  SealedSeed seal(byte[] seed, SeedBinding binding, SecureRandom random) {
    int generation = keys.newest();
    var aes = aes(generation).orElseThrow(() -> broken(binding));
    return new SealedSeed(generation, aes.seal(seed, binding.encoded(), random));
  }

  /// @throws AlteredRow when this is not what was sealed for this binding
  byte[] open(SealedSeed sealed, SeedBinding binding) {
    return aes(sealed.generation())
        .flatMap(aes -> aes.open(sealed.bytes(), binding.encoded()))
        .filter(seed -> seed.length == Scheme.SEED_BYTES)
        .orElseThrow(() -> broken(binding));
  }

  private Optional<Aes> aes(int generation) {
    return keys.of(generation).map(Aes::new);
  }

  static AlteredRow broken(SeedBinding binding) {
    return new AlteredRow(
        "key " + binding,
        "its private key does not open: it was altered or moved from another place, or its public"
            + " key was replaced");
  }
}
