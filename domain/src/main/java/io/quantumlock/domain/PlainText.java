package io.quantumlock.domain;

/// The rule for every text that a caller hands in: a length in Unicode code points, no control
/// characters, no lone surrogates. What passes can be stored and shown by every part of the system.
public final class PlainText {
  private PlainText() {}

  /// @return `value`, of `min` to `max` characters on a single line
  /// @throws Rejection.Invalid naming `field`
  public static String line(String field, String value, int min, int max) {
    return check(field, value, min, max, "");
  }

  /// Like [#line], but tabs and line breaks may occur.
  public static String lines(String field, String value, int min, int max) {
    return check(field, value, min, max, "\t\n\r");
  }

  private static String check(String field, String value, int min, int max, String allowed) {
    int length = value.codePointCount(0, value.length());
    if (length < min || length > max) {
      throw new Rejection.Invalid(field, "must have " + min + " to " + max + " characters");
    }
    value
        .codePoints()
        .filter(c -> (Character.isISOControl(c) && allowed.indexOf(c) < 0) || isLoneSurrogate(c))
        .findFirst()
        .ifPresent(
            c -> {
              throw new Rejection.Invalid(field, describe(c));
            });
    return value;
  }

  private static String describe(int c) {
    return isLoneSurrogate(c)
        ? "must not contain half of a surrogate pair"
        : "must not contain control characters";
  }

  private static boolean isLoneSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}
