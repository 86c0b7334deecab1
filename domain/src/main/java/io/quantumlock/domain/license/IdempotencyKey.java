package io.quantumlock.domain.license;

import io.quantumlock.domain.Rejection;
import java.time.Duration;
import java.util.regex.Pattern;

/// The name that a caller gives a request, so that it is carried out once however often it is sent:
/// 1 to 255 visible ASCII characters, compared exactly.
public record IdempotencyKey(String value) {
  /// As what it is known to callers.
  public static final String FIELD = "Idempotency-Key";

  /// For how long a request that was carried out is remembered.
  public static final Duration REMEMBERED = Duration.ofHours(24);

  private static final Pattern SHAPE = Pattern.compile("[!-~]{1,255}");

  public IdempotencyKey {
    if (!SHAPE.matcher(value).matches()) {
      throw new Rejection.Invalid(FIELD, "must have 1 to 255 visible ASCII characters");
    }
  }
}
