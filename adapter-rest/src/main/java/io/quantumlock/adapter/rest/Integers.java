package io.quantumlock.adapter.rest;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whole numbers as callers write them: digits of ASCII, perhaps after a minus.
final class Integers {
  private static final Pattern SHAPE = Pattern.compile("-?[0-9]+");
  private static final BigInteger INT_MAX = BigInteger.valueOf(Integer.MAX_VALUE);

  private Integers() {}

  /// @return nothing for what is none; for one that fits no int, the nearest one that does
  static Optional<Integer> parse(String text) {
    return number(text).map(n -> n.max(INT_MAX.negate()).min(INT_MAX).intValueExact());
  }

  static boolean isTooLarge(String text) {
    return number(text).filter(n -> n.compareTo(INT_MAX) > 0).isPresent();
  }

  private static Optional<BigInteger> number(String text) {
    return Optional.of(text).filter(digits -> SHAPE.matcher(digits).matches()).map(BigInteger::new);
  }
}
