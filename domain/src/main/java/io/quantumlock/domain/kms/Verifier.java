package io.quantumlock.domain.kms;

/// Port: verifies.
@FunctionalInterface
public interface Verifier {

  /// @param type one that the algorithm has
  /// @return false for anything that is not a signature of `data` under `key`, whatever its length
  boolean verify(
      SignatureAlgorithm algorithm, PublicKey key, MessageType type, byte[] data, byte[] signature);

  /// Verifies over a message as it is.
  default boolean verify(
      SignatureAlgorithm algorithm, PublicKey key, byte[] data, byte[] signature) {
    return verify(algorithm, key, MessageType.RAW, data, signature);
  }
}
