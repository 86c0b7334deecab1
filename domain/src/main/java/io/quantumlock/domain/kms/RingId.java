package io.quantumlock.domain.kms;

/// Which ring: a key id holds one ring for each algorithm that it is used with.
public record RingId(KeyId keyId, SignatureAlgorithm algorithm) {
  @Override
  public String toString() {
    return keyId + " (" + algorithm + ")";
  }
}
