package io.quantumlock.adapter.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.kms.PublicKey;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The JDK's own ML-DSA and Ed25519 share no code with BouncyCastle's.
class JdkAgreementTest {
  private static final byte[] DATA = "what is signed".getBytes(UTF_8);

  @ParameterizedTest
  @EnumSource
  void whatTheJdkSignsVerifiesHere(SignatureAlgorithm algorithm) throws GeneralSecurityException {
    var pair = KeyPairGenerator.getInstance(jdkName(algorithm)).generateKeyPair();
    var signature = Signature.getInstance(jdkName(algorithm));
    signature.initSign(pair.getPrivate());
    signature.update(DATA);
    var der = pair.getPublic().getEncoded();
    var raw = Arrays.copyOfRange(der, spkiHeader(algorithm).length, der.length);

    assertThat(new EngineVerifier().verify(algorithm, new PublicKey(raw), DATA, signature.sign()))
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsSignedHereVerifiesInTheJdk(SignatureAlgorithm algorithm)
      throws GeneralSecurityException {
    var seed = new byte[32];
    var random = new SecureRandom();
    for (int i = 0; i < 20; i++) {
      random.nextBytes(seed);
      var key = Scheme.of(algorithm).expand(seed);
      var verifier = Signature.getInstance(jdkName(algorithm));
      verifier.initVerify(jdkKey(algorithm, key.publicKey()));
      verifier.update(DATA);

      assertThat(verifier.verify(key.sign(DATA, random))).isTrue();
    }
  }

  private static java.security.PublicKey jdkKey(SignatureAlgorithm algorithm, byte[] raw)
      throws GeneralSecurityException {
    var header = spkiHeader(algorithm);
    var der = Arrays.copyOf(header, header.length + raw.length);
    System.arraycopy(raw, 0, der, header.length, raw.length);
    return KeyFactory.getInstance(jdkName(algorithm)).generatePublic(new X509EncodedKeySpec(der));
  }

  private static String jdkName(SignatureAlgorithm algorithm) {
    return switch (algorithm) {
      case ML_DSA_65, ML_DSA_87 -> algorithm.label();
      case ED25519 -> "Ed25519";
    };
  }

  /// What a SubjectPublicKeyInfo has before the raw key: RFC 9881 and RFC 8410.
  private static byte[] spkiHeader(SignatureAlgorithm algorithm) {
    return HexFormat.of()
        .parseHex(
            switch (algorithm) {
              case ML_DSA_65 -> "308207b2300b0609608648016503040312038207a100";
              case ML_DSA_87 -> "30820a32300b060960864801650304031303820a2100";
              case ED25519 -> "302a300506032b6570032100";
            });
  }
}
