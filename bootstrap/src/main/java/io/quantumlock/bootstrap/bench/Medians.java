package io.quantumlock.bootstrap.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;

/// Measures several things by turns, so that whatever else the machine does meets all of them
/// alike, and tells the median of each.
final class Medians {
  private Medians() {}

  /// Every round is played twice: the first time to warm up.
  ///
  /// @param progress is told how many percent are done
  static <T> List<Double> of(
      List<T> subjects, int rounds, ToDoubleFunction<T> measure, IntConsumer progress) {
    var measured = new double[subjects.size()][rounds];
    for (int round = 0; round < 2 * rounds; round++) {
      for (int i = 0; i < subjects.size(); i++) {
        measured[i][round % rounds] = measure.applyAsDouble(subjects.get(i));
      }
      progress.accept(50 * (round + 1) / rounds);
    }
    return Arrays.stream(measured).map(Medians::median).toList();
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
  }
}
