package io.quantumlock.domain.kms;

import io.quantumlock.domain.Rejection;
import java.util.regex.Pattern;

/// Key ids, by what is the same in all of them: `*` stands for any characters or none. Without one,
/// a single key id.
public record KeyPattern(String text) {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9*][A-Za-z0-9._:/*-]{0,127}");

  public KeyPattern {
    if (!SHAPE.matcher(text).matches()) {
      throw new Rejection.Invalid(
          "right", "must name keys by 1 to 128 letters, digits and . _ : / - *");
    }
  }

  /// Takes time that grows with the lengths alone, whatever the pattern.
  boolean matches(KeyId keyId) {
    var parts = text.split("\\*", -1);
    var id = keyId.value();
    if (parts.length == 1) {
      return id.equals(text);
    }
    int from = parts[0].length();
    int end = id.length() - parts[parts.length - 1].length();
    if (from > end || !id.startsWith(parts[0]) || !id.endsWith(parts[parts.length - 1])) {
      return false;
    }
    for (int i = 1; i < parts.length - 1; i++) {
      int at = id.indexOf(parts[i], from);
      if (at < 0 || at + parts[i].length() > end) {
        return false;
      }
      from = at + parts[i].length();
    }
    return true;
  }
}
