package io.quantumlock.domain.kms;

/// A private key's seed, encrypted: safe to store.
public final class SealedSeed extends Bytes {
  public SealedSeed(byte[] bytes) {
    super(bytes);
  }
}
