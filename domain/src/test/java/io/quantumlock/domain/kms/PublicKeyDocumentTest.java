package io.quantumlock.domain.kms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PublicKeyDocumentTest {
  /// RFC 8037, appendix A.2
  private static final String X = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";

  @Test
  void theKeyOfRfc8037HasItsThumbprint() {
    var key = new PublicKey(Base64.getUrlDecoder().decode(X));
    var jwk = new PublicKeyDocument(SignatureAlgorithm.ED25519, key).jwk();

    assertThat(jwk)
        .containsEntry("kty", "OKP")
        .containsEntry("crv", "Ed25519")
        .containsEntry("x", X)
        .containsEntry("alg", "EdDSA")
        .containsEntry("use", "sig")
        .containsEntry("kid", "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
  }

  /// Computed with Python's hashlib over zeros.
  @ParameterizedTest
  @CsvSource({
    "ML_DSA_65, 1952, bFUn9j2_niUjda0r8RQHTZlaOJoNgYzOOLOiV5T4dd4",
    "ML_DSA_87, 2592, mJeWMNhJ3Um1HblSE1KALHN27OuZEMAqVkSuoxb9toM",
  })
  void aKeyOfMlDsaIsAnAlgorithmKeyPair(SignatureAlgorithm algorithm, int length, String kid) {
    var jwk = new PublicKeyDocument(algorithm, new PublicKey(new byte[length])).jwk();

    assertThat(jwk)
        .hasSize(5)
        .containsEntry("kty", "AKP")
        .containsEntry("alg", algorithm.label())
        .containsEntry("use", "sig")
        .containsEntry("kid", kid);
    assertThat(Base64.getUrlDecoder().decode(jwk.get("pub"))).isEqualTo(new byte[length]);
    assertThat(jwk.get("pub")).doesNotContain("=");
  }

  @ParameterizedTest
  @CsvSource({"ML_DSA_65, 1952", "ML_DSA_87, 2592", "ED25519, 32"})
  void whatIsWrittenIsReadAgain(SignatureAlgorithm algorithm, int length) {
    var key = new PublicKey(new byte[length]);
    var document = new PublicKeyDocument(algorithm, key);

    assertThat(PublicKeyDocument.parse(algorithm, document.pem() + "\n")).isEqualTo(document);
    for (var other : SignatureAlgorithm.values()) {
      if (other != algorithm) {
        assertThatThrownBy(() -> PublicKeyDocument.parse(other, document.pem()))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage("no public key of " + other + " in PEM");
      }
    }
  }

  @Test
  void whatIsNoPublicKeyIsRefused() {
    for (var text :
        List.of("", "AQID", "-----BEGIN PUBLIC KEY-----\nAQID\n-----END PUBLIC KEY-----")) {
      assertThatThrownBy(() -> PublicKeyDocument.parse(SignatureAlgorithm.ED25519, text))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
