package io.quantumlock.domain.fingerprint;

/// Port: the secret side of a fingerprint.
@FunctionalInterface
public interface FingerprintSeeds {

  /// Opens SHAKE256(seed) with seed = HMAC-SHA3-256(fingerprint key, `encoded`), at its first byte.
  /// The same bytes give the same stream for as long as the key lives.
  SeedStream open(byte[] encoded);

  /// An endless stream of bytes. Not for use by several threads.
  @FunctionalInterface
  interface SeedStream {
    /// Fills `into` with the next bytes of the stream.
    void read(byte[] into);
  }
}
