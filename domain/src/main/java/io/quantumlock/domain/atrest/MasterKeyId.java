package io.quantumlock.domain.atrest;

import java.util.regex.Pattern;

/// What a master key is called: 16 hex digits that follow from it, and from which it does not.
public record MasterKeyId(String value) {
  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{16}");

  public MasterKeyId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("the id of a master key has 16 lower-case hex digits");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
