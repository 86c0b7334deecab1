package io.quantumlock.adapter.crypto;

import io.quantumlock.domain.kms.PublicKey;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import io.quantumlock.domain.kms.Verifier;

/// Verifies; needs no secret.
public final class BouncyCastleVerifier implements Verifier {

  @Override
  public boolean verify(
      SignatureAlgorithm algorithm, PublicKey key, byte[] data, byte[] signature) {
    return Scheme.of(algorithm).verify(key.bytes(), data, signature);
  }
}
