package io.quantumlock.adapter.crypto;

import static io.quantumlock.domain.kms.SignatureAlgorithm.ML_DSA_65;
import static io.quantumlock.domain.kms.SignatureAlgorithm.ML_DSA_87;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// By each implementation. The context is always the empty one here: what was signed under another
/// must not verify, and can be signed by its µ only. A source without a single case fails its test.
@Tag("vectors")
class MlDsaWycheproofTest {
  private static int run;

  @BeforeEach
  void count() {
    run++;
  }

  @AfterAll
  static void tell() {
    Vectors.tell("Wycheproof ML-DSA, by each of " + List.of(Implementation.values()), run);
  }

  static Stream<WycheproofCase> verifying() {
    return Stream.concat(
        WycheproofCase.readForAll(ML_DSA_65, "mldsa_65_verify_test.json"),
        WycheproofCase.readForAll(ML_DSA_87, "mldsa_87_verify_test.json"));
  }

  static Stream<WycheproofCase> signing() {
    return Stream.concat(
        WycheproofCase.readForAll(ML_DSA_65, "mldsa_65_sign_seed_test.json"),
        WycheproofCase.readForAll(ML_DSA_87, "mldsa_87_sign_seed_test.json"));
  }

  static Stream<WycheproofCase> seeds() {
    return signing().filter(WycheproofCase::isValid);
  }

  static Stream<WycheproofCase> messages() {
    return seeds().filter(c -> c.has("msg") && c.hasEmptyContext());
  }

  static Stream<WycheproofCase> representatives() {
    return seeds().filter(c -> c.has("mu"));
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
  @MethodSource("representatives")
  void aSeedSignsMuUnderAnyContext(WycheproofCase vector) {
    var random = new GivenRandom(vector.has("rnd") ? vector.bytes("rnd") : new byte[32]);
    var key = vector.scheme().expand(vector.groupBytes("privateSeed"));

    assertThat(key.signMu(vector.bytes("mu"), random)).isEqualTo(vector.bytes("sig"));
    assertThat(vector.scheme().verifyMu(key.publicKey(), vector.bytes("mu"), vector.bytes("sig")))
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("malformedSeeds")
  void aSeedOfAnotherLengthIsRefused(WycheproofCase vector) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> vector.scheme().expand(vector.groupBytes("privateSeed")));
  }
}
