package io.quantumlock.domain.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Rejection;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TermTest {
  private static final Instant START = Instant.parse("2025-06-15T10:30:00.123456Z");

  @Test
  void aDayHas24Hours() {
    assertThat(Term.starting(START, 365).validUntil())
        .isEqualTo(Instant.parse("2026-06-15T10:30:00.123456Z"));
  }

  @Test
  void itHoldsFromOneToTenTimes365Days() {
    assertThat(Term.starting(START, 1).validUntil()).isEqualTo("2025-06-16T10:30:00.123456Z");
    assertThat(Term.starting(START, 3650).validUntil()).isEqualTo("2035-06-13T10:30:00.123456Z");
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 3651, Integer.MAX_VALUE})
  void anyOtherNumberOfDaysIsRefused(int days) {
    assertThatThrownBy(() -> Term.starting(START, days))
        .isInstanceOf(Rejection.Invalid.class)
        .hasMessage("valid_days must be from 1 to 3650");
  }

  @Test
  void whatIsFinerThanAMicrosecondIsDropped() {
    assertThat(Term.starting(START.plusNanos(999), 1)).isEqualTo(Term.starting(START, 1));
  }

  @Test
  void itIsOverFromItsEndOn() {
    var term = Term.starting(START, 1);

    assertThat(term.isOver(START)).isFalse();
    assertThat(term.isOver(term.validUntil().minusNanos(1))).isFalse();
    assertThat(term.isOver(term.validUntil())).isTrue();
  }

  @Test
  void itEndsAfterItBegins() {
    assertNoTerm(START, START);
    assertNoTerm(START, START.minusSeconds(1));
  }

  @Test
  void itIsExactToTheMicrosecond() {
    assertNoTerm(START.plusNanos(1), START.plusSeconds(1));
    assertNoTerm(START, START.plusNanos(1_001));
  }

  private static void assertNoTerm(Instant from, Instant until) {
    assertThatThrownBy(() -> new Term(from, until)).isInstanceOf(IllegalArgumentException.class);
  }
}
