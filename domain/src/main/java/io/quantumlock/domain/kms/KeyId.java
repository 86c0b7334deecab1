package io.quantumlock.domain.kms;

import io.quantumlock.domain.PlainText;
import io.quantumlock.domain.Rejection;
import java.util.regex.Pattern;

/// The name of a key: 1 to 128 letters, digits and `. _ : / -`, the first a letter or a digit.
public record KeyId(String value) {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]*");

  public static final KeyId DEFAULT = new KeyId("default");

  private static final String OWN = "quantumlock.";

  public KeyId {
    PlainText.line("key_id", value, 1, 128);
    if (!SHAPE.matcher(value).matches()) {
      throw new Rejection.Invalid(
          "key_id", "must be of letters, digits and . _ : / -, and begin with a letter or a digit");
    }
  }

  /// Whether it is of the server's own keys, which sign nothing that anybody asks for.
  public boolean isReserved() {
    return value.startsWith(OWN);
  }

  /// @throws Rejection.Invalid when it is
  public void requireNotReserved() {
    if (isReserved()) {
      throw new Rejection.Invalid(
          "key_id", "must not begin with " + OWN + ", which is the server's");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
