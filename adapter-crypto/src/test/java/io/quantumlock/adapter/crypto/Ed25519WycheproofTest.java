package io.quantumlock.adapter.crypto;

import static io.quantumlock.domain.kms.SignatureAlgorithm.ED25519;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("vectors")
class Ed25519WycheproofTest {
  private static int run;

  @AfterAll
  static void tell() {
    Vectors.tell("Wycheproof Ed25519 by BouncyCastle", run);
  }

  static Stream<WycheproofCase> verifying() {
    return WycheproofCase.read(Implementation.BOUNCY_CASTLE, ED25519, "ed25519_test.json");
  }

  @ParameterizedTest
  @MethodSource("verifying")
  void onlyTrueSignaturesVerify(WycheproofCase vector) {
    run++;
    var publicKey = vector.group().required("publicKey").required("pk").stringValue();

    assertThat(
            vector
                .scheme()
                .verify(
                    HexFormat.of().parseHex(publicKey), vector.bytes("msg"), vector.bytes("sig")))
        .isEqualTo(vector.isValid());
  }
}
