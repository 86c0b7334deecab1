package io.quantumlock.domain.license;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// 128 random bits, shown as `QCOS-` and eight groups of four upper-case hex digits.
public record LicenseKey(String text) {
  private static final String SHAPE = "QCOS(-[0-9A-F]{4}){8}";
  private static final Pattern CANONICAL = Pattern.compile(SHAPE);
  private static final Pattern ANY_CASE = Pattern.compile(SHAPE, Pattern.CASE_INSENSITIVE);

  public LicenseKey {
    if (!CANONICAL.matcher(text).matches()) {
      throw new IllegalArgumentException("not a license key");
    }
  }

  /// @param random must be cryptographically strong
  public static LicenseKey random(RandomGenerator random) {
    var bits = HexFormat.of().withUpperCase();
    var hex = bits.toHexDigits(random.nextLong()) + bits.toHexDigits(random.nextLong());
    return new LicenseKey("QCOS" + hex.replaceAll("(.{4})", "-$1"));
  }

  /// Upper and lower case are the same.
  ///
  /// @return the key, or nothing where the text is none
  public static Optional<LicenseKey> parse(String text) {
    return ANY_CASE.matcher(text).matches()
        ? Optional.of(new LicenseKey(text.toUpperCase(Locale.ROOT)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }
}
