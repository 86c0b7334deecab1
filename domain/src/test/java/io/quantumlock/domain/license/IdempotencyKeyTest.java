package io.quantumlock.domain.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Rejection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IdempotencyKeyTest {
  @ParameterizedTest
  @ValueSource(strings = {"a", "\"8e03978e-40d5-43dd-bc93-6894a57f9324\"", "!~"})
  void visibleCharactersMakeAKey(String text) {
    assertThat(new IdempotencyKey(text).value()).isEqualTo(text);
  }

  @Test
  void itHasUpTo255Characters() {
    assertThat(new IdempotencyKey("k".repeat(255)).value()).hasSize(255);
    assertThatThrownBy(() -> new IdempotencyKey("k".repeat(256)))
        .isInstanceOf(Rejection.Invalid.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a\n", "\u007f", "é", "a\u0000"})
  void anythingElseIsTurnedDownNamingTheHeader(String text) {
    assertThatThrownBy(() -> new IdempotencyKey(text))
        .isInstanceOf(Rejection.Invalid.class)
        .hasMessage("Idempotency-Key must have 1 to 255 visible ASCII characters");
  }

  @Test
  void partsThatAreDividedInAnotherWayHaveAnotherDigest() {
    assertThat(RequestDigest.of(List.of("ab", "c")))
        .isEqualTo(RequestDigest.of(List.of("ab", "c")))
        .isNotEqualTo(RequestDigest.of(List.of("a", "bc")))
        .isNotEqualTo(RequestDigest.of(List.of("abc")))
        .isNotEqualTo(RequestDigest.of(List.of("ab", "c", "")));
  }
}
