package io.quantumlock.adapter.crypto;

import io.quantumlock.domain.kms.SignatureAlgorithm;

/// All that does ML-DSA here.
enum Implementation {
  BOUNCY_CASTLE,
  JDK,
  MATRIX;

  Scheme scheme(SignatureAlgorithm algorithm) {
    return switch (this) {
      case BOUNCY_CASTLE -> Engine.BOUNCY_CASTLE.scheme(algorithm);
      case JDK -> Engine.JDK.scheme(algorithm);
      case MATRIX ->
          switch (algorithm) {
            case ML_DSA_65 -> MatrixMlDsa.ML_DSA_65;
            case ML_DSA_87 -> MatrixMlDsa.ML_DSA_87;
            case ED25519 -> throw new IllegalArgumentException("no matrix");
          };
    };
  }
}
