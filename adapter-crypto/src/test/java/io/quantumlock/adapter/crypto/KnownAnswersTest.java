package io.quantumlock.adapter.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.adapter.crypto.KnownAnswers.Answer;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KnownAnswersTest {
  private static final String NO_DIGEST = "00".repeat(32);

  @Test
  void everyAlgorithmPassesItsSelfTest() {
    assertThatCode(KnownAnswers::check).doesNotThrowAnyException();
    assertThatCode(() -> KnownAnswers.check(Engine.JDK)).doesNotThrowAnyException();
  }

  @Test
  void everyAlgorithmHasASelfTest() {
    assertThat(KnownAnswers.ALL)
        .extracting(Answer::algorithm)
        .containsExactly(SignatureAlgorithm.values());
  }

  static List<Answer> answers() {
    return KnownAnswers.ALL;
  }

  @ParameterizedTest
  @MethodSource("answers")
  void aWrongPublicKeyIsReported(Answer right) {
    var wrong =
        new Answer(right.algorithm(), right.seed(), right.message(), NO_DIGEST, right.signature());

    assertThatThrownBy(() -> wrong.check(Scheme.of(right.algorithm())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "The self-test of %s failed: it does not find the public key of a known seed",
            right.algorithm());
  }

  @ParameterizedTest
  @MethodSource("answers")
  void aWrongSignatureIsReported(Answer right) {
    var wrong =
        new Answer(right.algorithm(), right.seed(), right.message(), right.publicKey(), NO_DIGEST);

    assertThatThrownBy(() -> wrong.check(Scheme.of(right.algorithm())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "The self-test of %s failed: it does not find the signature of a known message",
            right.algorithm());
  }
}
