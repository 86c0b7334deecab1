package io.quantumlock.domain.kms;

/// Port: verifies.
@FunctionalInterface
public interface Verifier {

  /// @return false for anything that is not a signature of `data` under `key`, whatever its length
  boolean verify(SignatureAlgorithm algorithm, PublicKey key, byte[] data, byte[] signature);
}
