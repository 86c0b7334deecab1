package io.quantumlock.bootstrap;

/// How long one round of the same work takes after the other, and whether it still gets faster.
final class Pace {
  /// A round that is faster than the fastest by less than this is not faster.
  private static final double GAIN = 0.05;

  private static final int ENOUGH = 12;

  private long fastest = Long.MAX_VALUE;
  private int withoutGain;

  void add(long nanos) {
    if (nanos < fastest * (1 - GAIN)) {
      fastest = nanos;
      withoutGain = 0;
    } else {
      withoutGain++;
    }
  }

  /// True when several rounds in a row were not faster than the fastest before them.
  boolean isSteady() {
    return withoutGain >= ENOUGH;
  }
}
