package io.quantumlock.domain.atrest;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarkedRowTest {
  private static final RowMarks MARKS = new InMemoryRowMarks("secret");

  private static MarkedRow row(String name, String state, Object... rights) {
    return new MarkedRow(name).with("state", state).with("rights", rights).with("digest", "d");
  }

  private static final byte[] MARK = row("key a", "active", "x", "y").mark(MARKS);

  private static void assertRefused(MarkedRow row, byte[] mark, String reason) {
    assertThatThrownBy(() -> row.check(Optional.of(mark), MARKS))
        .isInstanceOf(AlteredRow.class)
        .hasMessage("The row of key a is refused: " + reason);
  }

  @Test
  void aRowThatNobodyTouchedIsNotRefused() {
    assertThatCode(() -> row("key a", "active", "x", "y").check(Optional.of(MARK), MARKS))
        .doesNotThrowAnyException();
  }

  @Test
  void whatWasAlteredIsNamed() {
    assertRefused(row("key a", "destroyed", "x", "y"), MARK, "its state was altered");
    assertRefused(row("key a", "destroyed", "x"), MARK, "its state and its rights were altered");
  }

  @Test
  void valuesCannotChangePlaces() {
    assertRefused(row("key a", "active", "xy", ""), MARK, "its rights were altered");
    assertRefused(row("key a", "active", "y", "x"), MARK, "its rights were altered");
  }

  @Test
  void nothingIsNotTheSameAsAnEmptyText() {
    var nothing = row("key a", "active", Optional.empty()).mark(MARKS);

    assertRefused(row("key a", "active", Optional.of("")), nothing, "its rights were altered");
  }

  @Test
  void aMarkHoldsInItsPlaceOnly() {
    var other = row("key b", "active", "x", "y").mark(MARKS);

    assertRefused(
        row("key a", "active", "x", "y"),
        other,
        "it was moved from another place, or its mark was altered");
  }

  @Test
  void aMarkUnderAnotherSecretIsNone() {
    var forged = row("key a", "active", "x", "y").mark(new InMemoryRowMarks("guess"));

    assertRefused(
        row("key a", "active", "x", "y"),
        forged,
        "it was moved from another place, or its mark was altered");
  }

  @Test
  void aMarkThatWasTakenAwayIsMissed() {
    assertThatThrownBy(() -> row("key a", "active", "x", "y").check(Optional.empty(), MARKS))
        .hasMessageContaining("it has no mark");
  }

  @Test
  void aMarkOfAnotherLengthIsNone() {
    for (int length : new int[] {0, 16, MARK.length - 1, MARK.length + 1}) {
      assertThatThrownBy(
              () ->
                  row("key a", "active", "x", "y")
                      .check(Optional.of(Arrays.copyOf(MARK, length)), MARKS))
          .isInstanceOf(AlteredRow.class);
    }
  }

  /// Each part is one that the row once had, with the mark that it had then.
  @Test
  void partsOfDifferentTimesMakeNoRow() {
    var earlier = row("key a", "compromised", "x", "y").mark(MARKS);
    var mixed = MARK.clone();
    System.arraycopy(earlier, RowMarks.BYTES, mixed, RowMarks.BYTES, RowMarks.BYTES);

    assertRefused(
        row("key a", "compromised", "x", "y"),
        mixed,
        "it was put together from what it was at different times, or its mark was altered");
  }
}
