package io.quantumlock.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlainTextTest {

  private static Rejection.Invalid rejectionOf(String line) {
    return catchThrowableOfType(
        Rejection.Invalid.class, () -> PlainText.line("field", line, 1, 10));
  }

  private static void assertRejected(String line, String message) {
    assertThat(rejectionOf(line).errors()).containsExactly(new FieldError("field", message));
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "a", "0123456789", "zoë", "日本語", "'; -- \"\\", "\u00a0", "~", "😀"})
  void everythingThatCanBeShownPassesAsItIs(String line) {
    assertThat(PlainText.line("field", line, 1, 10)).isSameAs(line);
    assertThat(PlainText.lines("field", line, 1, 10)).isSameAs(line);
  }

  @Test
  void lengthIsCountedInCodePoints() {
    assertThat(PlainText.line("field", "😀".repeat(10), 1, 10)).hasSize(20);
    assertRejected("😀".repeat(11), "must have 1 to 10 characters");
  }

  @Test
  void tooShortAndTooLongIsTheSameError() {
    assertRejected("", "must have 1 to 10 characters");
    assertRejected("01234567890", "must have 1 to 10 characters");
  }

  @Test
  void noControlCharacterMayOccurOnALine() {
    for (char c = 0; c < 0x20; c++) {
      assertRejected("a" + c + "b", "must not contain control characters");
    }
    for (char c = 0x7f; c < 0xa0; c++) {
      assertRejected("a" + c + "b", "must not contain control characters");
    }
  }

  @Test
  void severalLinesMayHaveTabsAndLineBreaksAndNoOtherControlCharacter() {
    assertThat(PlainText.lines("field", "a\tb\r\nc", 1, 10)).isEqualTo("a\tb\r\nc");
    for (char c : "\0\b\f\u001b\u007f\u0085".toCharArray()) {
      assertThat(
              catchThrowableOfType(
                  Rejection.Invalid.class, () -> PlainText.lines("field", "a" + c, 1, 10)))
          .hasMessage("field must not contain control characters");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud83d", "a\ud83db", "\ude00", "\ude00\ud83d", "\ud83d\ud83d\ude00"})
  void halfOfASurrogatePairIsRefused(String line) {
    assertThat(rejectionOf(line)).hasMessage("field must not contain half of a surrogate pair");
  }
}
