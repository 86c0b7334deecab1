package io.quantumlock.adapter.jdbc;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// What two calls cost, in milliseconds, each a median of rounds: in every round the two take
/// turns, call by call, so that both have the same machine.
///
/// @param ratios of the rounds, in order of size
public record ByTurns(double one, double other, List<Double> ratios) {
  private static final int ROUNDS = 15;
  private static final Duration ROUND = Duration.ofMillis(400);
  private static final int FEWEST = 5;

  public static ByTurns time(Runnable one, Runnable other) {
    round(one, other);
    round(one, other);
    var rounds = new double[ROUNDS][];
    for (int i = 0; i < ROUNDS; i++) {
      rounds[i] = round(one, other);
    }
    var ratios = Arrays.stream(rounds).map(round -> round[1] / round[0]).sorted().toList();
    return new ByTurns(middle(rounds, 0), middle(rounds, 1), ratios);
  }

  public String row(String what) {
    return "%-24s %12.3f %12.3f %8.2f %7.2f to %.2f"
        .formatted(what, one, other, ratios.get(ROUNDS / 2), ratios.get(1), ratios.get(ROUNDS - 2));
  }

  private static double middle(double[][] rounds, int which) {
    return median(Arrays.stream(rounds).mapToDouble(round -> round[which]).toArray());
  }

  private static double[] round(Runnable one, Runnable other) {
    long begin = System.nanoTime();
    var times = new double[2][1 << 14];
    int calls = 0;
    while (calls < times[0].length
        && (calls < FEWEST || System.nanoTime() - begin < ROUND.toNanos())) {
      times[0][calls] = millis(one);
      times[1][calls] = millis(other);
      calls++;
    }
    return new double[] {
      median(Arrays.copyOf(times[0], calls)), median(Arrays.copyOf(times[1], calls))
    };
  }

  private static double millis(Runnable call) {
    long start = System.nanoTime();
    call.run();
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
