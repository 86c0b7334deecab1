package io.quantumlock.adapter.crypto;

import io.quantumlock.domain.kms.MessageType;
import io.quantumlock.domain.kms.PublicKey;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import io.quantumlock.domain.kms.Verifier;

/// Verifies, by BouncyCastle unless told otherwise; needs no secret.
public final class EngineVerifier implements Verifier {
  private final Engines engines;

  public EngineVerifier() {
    this(Engines.bouncyCastle());
  }

  public EngineVerifier(Engines engines) {
    this.engines = engines;
  }

  @Override
  public boolean verify(
      SignatureAlgorithm algorithm,
      PublicKey key,
      MessageType type,
      byte[] data,
      byte[] signature) {
    var scheme = engines.verifying(algorithm);
    return switch (type) {
      case RAW -> scheme.verify(key.bytes(), data, signature);
      case EXTERNAL_MU -> scheme.verifyMu(key.bytes(), data, signature);
    };
  }
}
