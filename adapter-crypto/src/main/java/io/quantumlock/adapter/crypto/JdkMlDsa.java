package io.quantumlock.adapter.crypto;

import io.quantumlock.domain.kms.PublicKey;
import io.quantumlock.domain.kms.PublicKeyDocument;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;

/// The JDK's own ML-DSA. It has no door for a precomputed µ: that is left to BouncyCastle.
record JdkMlDsa(SignatureAlgorithm algorithm) implements Scheme {
  /// By name, since a program that embeds this may have put another provider first.
  private static final String PROVIDER = "SUN";

  /// What a `SubjectPublicKeyInfo` of RFC 9881 has before the key, at either level.
  private static final int HEADER_BYTES = 22;

  /// The JDK reads no seed, but takes one for randomness when it makes a key.
  @Override
  public PrivateKey expand(byte[] seed) {
    var overMu = Scheme.of(algorithm).expand(seed);
    try {
      var generator = KeyPairGenerator.getInstance(algorithm.label(), PROVIDER);
      generator.initialize(new NamedParameterSpec(algorithm.label()), new Seed(seed));
      return new Expanded(algorithm, generator.generateKeyPair(), overMu);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no " + algorithm, e);
    }
  }

  @Override
  public boolean verify(byte[] publicKey, byte[] data, byte[] signature) {
    var der = new PublicKeyDocument(algorithm, new PublicKey(publicKey)).der();
    try {
      var key =
          KeyFactory.getInstance(algorithm.label(), PROVIDER)
              .generatePublic(new X509EncodedKeySpec(der));
      var verifier = Signature.getInstance(algorithm.label(), PROVIDER);
      verifier.initVerify(key);
      verifier.update(data);
      return verifier.verify(signature);
    } catch (InvalidKeySpecException | SignatureException _) {
      return false; // of another length, or hints that are none
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no " + algorithm, e);
    }
  }

  @Override
  public boolean verifyMu(byte[] publicKey, byte[] mu, byte[] signature) {
    return Scheme.of(algorithm).verifyMu(publicKey, mu, signature);
  }

  private record Expanded(SignatureAlgorithm algorithm, KeyPair pair, PrivateKey overMu)
      implements PrivateKey {

    @Override
    public byte[] publicKey() {
      var der = pair.getPublic().getEncoded();
      return Arrays.copyOfRange(der, HEADER_BYTES, der.length);
    }

    @Override
    public byte[] sign(byte[] data, SecureRandom random) {
      try {
        var signer = Signature.getInstance(algorithm.label(), PROVIDER);
        signer.initSign(pair.getPrivate(), random);
        signer.update(data);
        return signer.sign();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("the JDK's ML-DSA could not sign", e);
      }
    }

    @Override
    public byte[] signMu(byte[] mu, SecureRandom random) {
      return overMu.signMu(mu, random);
    }
  }

  /// Gives the seed, and nothing else.
  private static final class Seed extends SecureRandom {
    private final byte[] seed;

    Seed(byte[] seed) {
      this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      if (bytes.length != seed.length) {
        throw new IllegalStateException("the JDK does not make its keys of a seed of FIPS 204");
      }
      System.arraycopy(seed, 0, bytes, 0, seed.length);
    }
  }
}
