package io.quantumlock.domain.kms;

import io.quantumlock.domain.atrest.Ciphertext;

/// A private key's seed, encrypted: safe to store.
///
/// @param generation of the secret that it is sealed under
public record SealedSeed(int generation, Ciphertext content) {
  public SealedSeed(int generation, byte[] content) {
    this(generation, new Ciphertext(content));
  }

  /// The ciphertext.
  public byte[] bytes() {
    return content.bytes();
  }
}
