package io.quantumlock.domain.license;

import io.quantumlock.domain.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// From when and until when a license holds, to the microsecond, as everything keeps it.
///
/// @param validUntil the first instant at which it holds no longer
public record Term(Instant issuedAt, Instant validUntil) {
  private static final int LONGEST_DAYS = 3650;

  public Term {
    if (!issuedAt.equals(issuedAt.truncatedTo(ChronoUnit.MICROS))
        || !validUntil.equals(validUntil.truncatedTo(ChronoUnit.MICROS))
        || !issuedAt.isBefore(validUntil)) {
      throw new IllegalArgumentException("not a term: " + issuedAt + " to " + validUntil);
    }
  }

  /// @param days 1 to 3650, of 24 hours each
  /// @throws Rejection.Invalid naming `valid_days`
  public static Term starting(Instant now, int days) {
    if (days < 1 || days > LONGEST_DAYS) {
      throw new Rejection.Invalid("valid_days", "must be from 1 to " + LONGEST_DAYS);
    }
    var from = now.truncatedTo(ChronoUnit.MICROS);
    return new Term(from, from.plus(Duration.ofDays(days)));
  }

  public boolean isOver(Instant now) {
    return !now.isBefore(validUntil);
  }
}
