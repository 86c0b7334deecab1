package io.quantumlock.adapter.crypto;

import io.quantumlock.adapter.crypto.mldsa.Level;
import io.quantumlock.adapter.crypto.mldsa.VerifyingKey;
import io.quantumlock.domain.kms.PublicKey;

/// Verifies ML-DSA, keeping what it computed of the public keys of late use: at most 4 MiB a level.
/// Signs as BouncyCastle does.
record MatrixMlDsa(MlDsa signing, Level level, RecentlyUsed<PublicKey, VerifyingKey> keys)
    implements Scheme {
  private static final int KEPT_KEYS = 64;

  static final MatrixMlDsa ML_DSA_65 = new MatrixMlDsa(MlDsa.ML_DSA_65, Level.ML_DSA_65);
  static final MatrixMlDsa ML_DSA_87 = new MatrixMlDsa(MlDsa.ML_DSA_87, Level.ML_DSA_87);

  private MatrixMlDsa(MlDsa signing, Level level) {
    this(
        signing, level, new RecentlyUsed<>(KEPT_KEYS, key -> new VerifyingKey(level, key.bytes())));
  }

  @Override
  public PrivateKey expand(byte[] seed) {
    return signing.expand(seed);
  }

  @Override
  public boolean verify(byte[] publicKey, byte[] data, byte[] signature) {
    return publicKey.length == level.publicKeyBytes()
        && keys.get(new PublicKey(publicKey)).verify(data, signature);
  }

  @Override
  public boolean verifyMu(byte[] publicKey, byte[] mu, byte[] signature) {
    return publicKey.length == level.publicKeyBytes()
        && keys.get(new PublicKey(publicKey)).verifyMu(mu, signature);
  }
}
