package io.quantumlock.adapter.crypto;

import static io.quantumlock.domain.kms.SignatureAlgorithm.ED25519;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("vectors")
class Ed25519WycheproofTest {

  static Stream<WycheproofCase> verifying() {
    return WycheproofCase.read(ED25519, "ed25519_test.json");
  }

  @ParameterizedTest
  @MethodSource("verifying")
  void onlyTrueSignaturesVerify(WycheproofCase vector) {
    var publicKey = vector.group().required("publicKey").required("pk").stringValue();

    assertThat(
            vector
                .scheme()
                .verify(
                    HexFormat.of().parseHex(publicKey), vector.bytes("msg"), vector.bytes("sig")))
        .isEqualTo(vector.isValid());
  }
}
