package io.quantumlock.domain.license;

import io.quantumlock.domain.Rejection;
import java.time.Duration;
import java.util.regex.Pattern;

/// The name that a caller gives a request, so that it is carried out once however often it is sent:
/// 1 to 255 visible ASCII characters, compared exactly.
public record IdempotencyKey(String value) {
  /// As what it is known to callers.
  public static final String FIELD = "Idempotency-Key";

  /// How far the clocks of two nodes may be apart for a key to be good as long as promised.
  private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

  /// For how long a request that was carried out is remembered: the 24 hours that are promised, and
  /// longer by what the clock of whoever is asked may be ahead.
  public static final Duration REMEMBERED = Duration.ofHours(24).plus(CLOCKS_APART);

  private static final Pattern SHAPE = Pattern.compile("[!-~]{1,255}");

  public IdempotencyKey {
    if (!SHAPE.matcher(value).matches()) {
      throw new Rejection.Invalid(FIELD, "must have 1 to 255 visible ASCII characters");
    }
  }
}
