package io.quantumlock.bootstrap.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;

/// Measures several things by turns, so that whatever else the machine does meets all of them
/// alike, and tells the median of each.
final class Medians {
  /// Enough rounds of 50 ms for the compiler to be done with a fingerprint.
  static final int WARM_UP = 40;

  private Medians() {}

  /// Before they count, as many rounds are played to warm up, and no fewer than `atLeast`: what is
  /// measured once must not be the interpreter.
  ///
  /// @param progress is told how many percent are done
  static <T> List<Double> of(
      List<T> subjects,
      int atLeast,
      int rounds,
      ToDoubleFunction<T> measure,
      IntConsumer progress) {
    var measured = new double[subjects.size()][rounds];
    int warmUp = Math.max(atLeast, rounds);
    for (int round = 0; round < warmUp + rounds; round++) {
      for (int i = 0; i < subjects.size(); i++) {
        double value = measure.applyAsDouble(subjects.get(i));
        measured[i][Math.max(0, round - warmUp)] = value;
      }
      progress.accept(100 * (round + 1) / (warmUp + rounds));
    }
    return Arrays.stream(measured).map(Medians::median).toList();
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
  }
}
