package io.quantumlock.adapter.crypto;

import java.security.SecureRandom;
import java.util.function.Predicate;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.MLDSAPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.MLDSASigner;

/// ML-DSA of FIPS 204: pure, with an empty context.
record MlDsa(MLDSAParameters parameters) implements Scheme {
  static final MlDsa ML_DSA_65 = new MlDsa(MLDSAParameters.ml_dsa_65);
  static final MlDsa ML_DSA_87 = new MlDsa(MLDSAParameters.ml_dsa_87);

  @Override
  public PrivateKey expand(byte[] seed) {
    return new Expanded(new MLDSAPrivateKeyParameters(parameters, seed));
  }

  @Override
  public boolean verify(byte[] publicKey, byte[] data, byte[] signature) {
    return verify(
        publicKey,
        verifier -> {
          verifier.update(data, 0, data.length);
          return verifier.verifySignature(signature);
        });
  }

  @Override
  public boolean verifyMu(byte[] publicKey, byte[] mu, byte[] signature) {
    return verify(publicKey, verifier -> verifier.verifyMuSignature(mu, signature));
  }

  private boolean verify(byte[] publicKey, Predicate<MLDSASigner> verdict) {
    try {
      var verifier = new MLDSASigner();
      verifier.init(false, new MLDSAPublicKeyParameters(parameters, publicKey));
      return verdict.test(verifier);
    } catch (IllegalArgumentException _) {
      return false; // no public key: the only thing that BouncyCastle objects to
    }
  }

  private record Expanded(MLDSAPrivateKeyParameters key) implements PrivateKey {

    @Override
    public byte[] publicKey() {
      return key.getPublicKey();
    }

    /// BouncyCastle signs deterministically unless it is handed a source of randomness.
    @Override
    public byte[] sign(byte[] data, SecureRandom random) {
      var signer = new MLDSASigner();
      signer.init(true, new ParametersWithRandom(key, random));
      signer.update(data, 0, data.length);
      try {
        return signer.generateSignature();
      } catch (CryptoException e) {
        throw new IllegalStateException("ML-DSA could not sign", e);
      }
    }

    @Override
    public byte[] signMu(byte[] mu, SecureRandom random) {
      var signer = new MLDSASigner();
      signer.init(true, new ParametersWithRandom(key, random));
      try {
        return signer.generateMuSignature(mu);
      } catch (CryptoException e) {
        throw new IllegalStateException("ML-DSA could not sign", e);
      }
    }
  }
}
