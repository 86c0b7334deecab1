package io.quantumlock.adapter.crypto;

import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.security.SecureRandom;

/// A signature algorithm. Keys and signatures are raw bytes, as FIPS 204 and RFC 8032 encode them.
sealed interface Scheme permits MlDsa, JdkMlDsa, MatrixMlDsa, Ed25519 {
  int SEED_BYTES = 32;

  /// On BouncyCastle.
  static Scheme of(SignatureAlgorithm algorithm) {
    return switch (algorithm) {
      case ML_DSA_65 -> MlDsa.ML_DSA_65;
      case ML_DSA_87 -> MlDsa.ML_DSA_87;
      case ED25519 -> Ed25519.PURE;
    };
  }

  /// @param seed 32 bytes: ξ of FIPS 204, or the private key of RFC 8032
  PrivateKey expand(byte[] seed);

  /// Never throws, whatever the bytes.
  boolean verify(byte[] publicKey, byte[] data, byte[] signature);

  /// @param mu 64 bytes; only where the algorithm has a µ
  boolean verifyMu(byte[] publicKey, byte[] mu, byte[] signature);

  /// Ready to sign, for any number of threads.
  interface PrivateKey {
    byte[] publicKey();

    /// @param random hedges the signature where the algorithm allows
    byte[] sign(byte[] data, SecureRandom random);

    /// @param mu 64 bytes; only where the algorithm has a µ
    byte[] signMu(byte[] mu, SecureRandom random);
  }
}
