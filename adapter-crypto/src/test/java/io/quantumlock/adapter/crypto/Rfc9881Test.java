package io.quantumlock.adapter.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The examples of RFC 9881, appendix C: a seed, its public key, and a certificate that it signed.
@Tag("vectors")
class Rfc9881Test {
  private static int run;

  @BeforeEach
  void count() {
    run++;
  }

  @AfterAll
  static void tell() {
    Vectors.tell("RFC 9881, by each of " + List.of(Implementation.values()), run);
  }

  @ParameterizedTest
  @CsvSource({
    "BOUNCY_CASTLE, ML_DSA_65", "JDK, ML_DSA_65", "MATRIX, ML_DSA_65",
    "BOUNCY_CASTLE, ML_DSA_87", "JDK, ML_DSA_87", "MATRIX, ML_DSA_87"
  })
  void theSeedMakesThePublicKey(Implementation implementation, SignatureAlgorithm algorithm)
      throws IOException {
    var seed = last(Scheme.SEED_BYTES, der(algorithm, "PRIVATE KEY"));
    var publicKey = implementation.scheme(algorithm).expand(seed).publicKey();

    assertThat(publicKey).isEqualTo(last(publicKey.length, der(algorithm, "PUBLIC KEY")));
  }

  @ParameterizedTest
  @CsvSource({
    "BOUNCY_CASTLE, ML_DSA_65", "JDK, ML_DSA_65", "MATRIX, ML_DSA_65",
    "BOUNCY_CASTLE, ML_DSA_87", "JDK, ML_DSA_87", "MATRIX, ML_DSA_87"
  })
  void theCertificateIsSignedByTheKey(Implementation implementation, SignatureAlgorithm algorithm)
      throws IOException, CertificateException {
    var scheme = implementation.scheme(algorithm);
    var publicKey =
        scheme.expand(last(Scheme.SEED_BYTES, der(algorithm, "PRIVATE KEY"))).publicKey();
    var certificate =
        (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(der(algorithm, "CERTIFICATE")));

    assertThat(
            scheme.verify(publicKey, certificate.getTBSCertificate(), certificate.getSignature()))
        .isTrue();
  }

  private static byte[] der(SignatureAlgorithm algorithm, String title) throws IOException {
    var text = Files.readString(Vectors.file("rfc9881/" + algorithm + ".pem"));
    var block = Pattern.compile("-----BEGIN " + title + "-----([^-]+)-----END").matcher(text);
    assertThat(block.find()).as(title).isTrue();
    return Base64.getMimeDecoder().decode(block.group(1));
  }

  private static byte[] last(int count, byte[] bytes) {
    return Arrays.copyOfRange(bytes, bytes.length - count, bytes.length);
  }
}
