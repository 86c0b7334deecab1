package io.quantumlock.domain.kms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
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
}
