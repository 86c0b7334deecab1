package io.quantumlock.domain.kms;

/// Port: signs. Signatures are hedged where the algorithm allows: two over one message differ.
@FunctionalInterface
public interface Signer {

  /// @throws IllegalStateException when the sealed seed does not open: another master key, or a row
  ///   that was altered or moved
  byte[] sign(RingId ring, KeyVersion key, byte[] data);
}
