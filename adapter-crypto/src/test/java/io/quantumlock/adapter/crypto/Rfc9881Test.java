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
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The examples of RFC 9881, appendix C: a seed, its public key, and a certificate that it signed.
@Tag("vectors")
class Rfc9881Test {

  @ParameterizedTest
  @EnumSource(names = {"ML_DSA_65", "ML_DSA_87"})
  void theSeedMakesThePublicKey(SignatureAlgorithm algorithm) throws IOException {
    var seed = last(Scheme.SEED_BYTES, der(algorithm, "PRIVATE KEY"));
    var publicKey = Scheme.of(algorithm).expand(seed).publicKey();

    assertThat(publicKey).isEqualTo(last(publicKey.length, der(algorithm, "PUBLIC KEY")));
  }

  @ParameterizedTest
  @EnumSource(names = {"ML_DSA_65", "ML_DSA_87"})
  void theCertificateIsSignedByTheKey(SignatureAlgorithm algorithm)
      throws IOException, CertificateException {
    var scheme = Scheme.of(algorithm);
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
