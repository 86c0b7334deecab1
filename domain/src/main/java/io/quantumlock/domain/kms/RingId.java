package io.quantumlock.domain.kms;

/// Which ring: a key id holds one ring for each algorithm that it is used with.
public record RingId(KeyId keyId, SignatureAlgorithm algorithm) {
  /// The key that signs where the audit trail stands.
  public static final RingId AUDIT =
      new RingId(new KeyId("quantumlock.audit"), SignatureAlgorithm.ML_DSA_65);

  @Override
  public String toString() {
    return keyId + " (" + algorithm + ")";
  }
}
