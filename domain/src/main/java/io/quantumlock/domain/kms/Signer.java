package io.quantumlock.domain.kms;

/// Port: signs. Signatures are hedged where the algorithm allows: two over one message differ.
@FunctionalInterface
public interface Signer {

  /// @param type one that the algorithm has
  /// @throws IllegalStateException when the sealed seed does not open: another master key, or a row
  ///   that was altered or moved
  byte[] sign(RingId ring, KeyVersion key, MessageType type, byte[] data);

  /// Signs a message as it is.
  default byte[] sign(RingId ring, KeyVersion key, byte[] data) {
    return sign(ring, key, MessageType.RAW, data);
  }
}
