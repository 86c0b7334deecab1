package io.quantumlock.adapter.crypto;

import static org.bouncycastle.math.ec.rfc8032.Ed25519.Algorithm.Ed25519;

import java.security.SecureRandom;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;

/// Ed25519 of RFC 8032, pure. Deterministic by its definition.
enum Ed25519 implements Scheme {
  PURE;

  @Override
  public PrivateKey expand(byte[] seed) {
    return new Expanded(new Ed25519PrivateKeyParameters(seed));
  }

  @Override
  public boolean verify(byte[] publicKey, byte[] data, byte[] signature) {
    if (signature.length != Ed25519PrivateKeyParameters.SIGNATURE_SIZE) {
      return false;
    }
    try {
      return new Ed25519PublicKeyParameters(publicKey)
          .verify(Ed25519, null, data, 0, data.length, signature, 0);
    } catch (IllegalArgumentException _) {
      return false; // no public key: of another length, or no point on the curve
    }
  }

  @Override
  public boolean verifyMu(byte[] publicKey, byte[] mu, byte[] signature) {
    throw noMu();
  }

  private static IllegalArgumentException noMu() {
    return new IllegalArgumentException("Ed25519 has no µ");
  }

  private record Expanded(Ed25519PrivateKeyParameters key) implements PrivateKey {

    @Override
    public byte[] publicKey() {
      return key.generatePublicKey().getEncoded();
    }

    @Override
    public byte[] sign(byte[] data, SecureRandom random) {
      var signature = new byte[Ed25519PrivateKeyParameters.SIGNATURE_SIZE];
      key.sign(Ed25519, null, data, 0, data.length, signature, 0);
      return signature;
    }

    @Override
    public byte[] signMu(byte[] mu, SecureRandom random) {
      throw noMu();
    }
  }
}
