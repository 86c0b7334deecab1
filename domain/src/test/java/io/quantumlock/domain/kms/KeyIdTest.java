package io.quantumlock.domain.kms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KeyIdTest {

  @ParameterizedTest
  @ValueSource(strings = {"default", "0", "A", "orders/v1:eu-west_2.main", "a-", "9/"})
  void itIsOfLettersDigitsAndSomeMarks(String value) {
    assertThat(new KeyId(value)).hasToString(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "_a", "-a", "/a", ":a", "a b", "a*", "a\\b", "schlüssel", "ａ", "a'"})
  void anythingElseIsRefused(String value) {
    assertThatThrownBy(() -> new KeyId(value))
        .isInstanceOf(Rejection.Invalid.class)
        .hasMessage(
            "key_id must be of letters, digits and . _ : / -, and begin with a letter or a digit");
  }

  @Test
  void itHasOneTo128Characters() {
    assertThat(new KeyId("k".repeat(128)).value()).hasSize(128);
    assertThatThrownBy(() -> new KeyId("")).hasMessage("key_id must have 1 to 128 characters");
    assertThatThrownBy(() -> new KeyId("k".repeat(129)))
        .hasMessage("key_id must have 1 to 128 characters");
  }

  @Test
  void controlCharactersAreCalledByTheirName() {
    assertThatThrownBy(() -> new KeyId("a\n"))
        .hasMessage("key_id must not contain control characters");
  }

  @Test
  void upperAndLowerCaseMatter() {
    assertThat(new KeyId("Default")).isNotEqualTo(KeyId.DEFAULT);
  }
}
