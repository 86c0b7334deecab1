package io.quantumlock.bootstrap.portrait;

import java.math.BigDecimal;
import java.util.List;

/// The ends of an axis around zero.
record Scale(double end) {
  private static final int[] STEPS = {1, 2, 5};

  /// The least of 1, 2 or 5 times a power of ten that holds all values, so that bars are seen
  /// however small they are.
  static Scale of(List<Double> values) {
    double most = values.stream().mapToDouble(Math::abs).max().orElse(0);
    var decade = new BigDecimal("0.0001");
    while (true) {
      for (int step : STEPS) {
        double end = decade.multiply(BigDecimal.valueOf(step)).doubleValue();
        if (most <= end) {
          return new Scale(end);
        }
      }
      decade = decade.movePointRight(1);
    }
  }

  String text() {
    return BigDecimal.valueOf(end).stripTrailingZeros().toPlainString();
  }

  /// @return from -1 to 1
  double share(double value) {
    return value / end;
  }
}
