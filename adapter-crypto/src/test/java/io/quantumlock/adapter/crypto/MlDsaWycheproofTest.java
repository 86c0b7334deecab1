package io.quantumlock.adapter.crypto;

import static io.quantumlock.domain.kms.SignatureAlgorithm.ML_DSA_65;
import static io.quantumlock.domain.kms.SignatureAlgorithm.ML_DSA_87;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The context is always the empty one here: what was signed under another must not verify, and
/// cannot be signed. Neither can a precomputed μ without its message. A source without a single
/// case fails its test.
@Tag("vectors")
class MlDsaWycheproofTest {

  static Stream<WycheproofCase> verifying() {
    return Stream.concat(
        WycheproofCase.read(ML_DSA_65, "mldsa_65_verify_test.json"),
        WycheproofCase.read(ML_DSA_87, "mldsa_87_verify_test.json"));
  }

  static Stream<WycheproofCase> signing() {
    return Stream.concat(
        WycheproofCase.read(ML_DSA_65, "mldsa_65_sign_seed_test.json"),
        WycheproofCase.read(ML_DSA_87, "mldsa_87_sign_seed_test.json"));
  }

  static Stream<WycheproofCase> seeds() {
    return signing().filter(WycheproofCase::isValid);
  }

  static Stream<WycheproofCase> messages() {
    return seeds().filter(c -> c.has("msg") && c.hasEmptyContext());
  }

  static Stream<WycheproofCase> malformedSeeds() {
    return signing().filter(c -> c.groupBytes("privateSeed").length != Scheme.SEED_BYTES);
  }

  @ParameterizedTest
  @MethodSource("verifying")
  void onlyTrueSignaturesVerify(WycheproofCase vector) {
    boolean verified =
        vector
            .scheme()
            .verify(vector.groupBytes("publicKey"), vector.bytes("msg"), vector.bytes("sig"));

    assertThat(verified).isEqualTo(vector.isValid() && vector.hasEmptyContext());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aSeedMakesThePublicKey(WycheproofCase vector) {
    assertThat(vector.scheme().expand(vector.groupBytes("privateSeed")).publicKey())
        .isEqualTo(vector.groupBytes("publicKey"));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void aSeedSignsAMessage(WycheproofCase vector) {
    var random = new GivenRandom(vector.has("rnd") ? vector.bytes("rnd") : new byte[32]);

    assertThat(
            vector
                .scheme()
                .expand(vector.groupBytes("privateSeed"))
                .sign(vector.bytes("msg"), random))
        .isEqualTo(vector.bytes("sig"));
  }

  @ParameterizedTest
  @MethodSource("malformedSeeds")
  void aSeedOfAnotherLengthIsRefused(WycheproofCase vector) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> vector.scheme().expand(vector.groupBytes("privateSeed")));
  }
}
