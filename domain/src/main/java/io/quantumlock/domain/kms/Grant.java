package io.quantumlock.domain.kms;

import io.quantumlock.domain.Rejection;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// A right over some keys. As text: `kms:sign=billing/*,orders`, and `kms:sign` for all keys.
public record Grant(Right right, List<KeyPattern> keys) {
  private static final int MOST_KEYS = 100;

  public Grant {
    keys = List.copyOf(keys);
    if (keys.isEmpty() || keys.size() > MOST_KEYS) {
      throw new Rejection.Invalid("right", "must name 1 to " + MOST_KEYS + " keys");
    }
  }

  /// @throws Rejection.Invalid naming the field `right`
  public static Grant parse(String text) {
    var parts = text.split("=", 2);
    var right =
        Right.named(parts[0])
            .orElseThrow(() -> new Rejection.Invalid("right", "must be one of " + Right.all()));
    var keys = parts.length == 1 ? "*" : parts[1];
    return new Grant(right, Arrays.stream(keys.split(",", -1)).map(KeyPattern::new).toList());
  }

  boolean allows(Right wanted, KeyId keyId) {
    return right == wanted && keys.stream().anyMatch(pattern -> pattern.matches(keyId));
  }

  @Override
  public String toString() {
    return keys.stream()
        .map(KeyPattern::text)
        .collect(Collectors.joining(",", right.label() + "=", ""));
  }
}
