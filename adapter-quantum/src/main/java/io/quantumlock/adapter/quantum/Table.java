package io.quantumlock.adapter.quantum;

import java.util.Arrays;

/// Complex numbers.
final class Table {
  final double[] re;
  final double[] im;

  Table(int size) {
    re = new double[size];
    im = new double[size];
  }

  void clear() {
    Arrays.fill(re, 0);
    Arrays.fill(im, 0);
  }

  /// Multiplies each `run` of numbers by the next one of the factors.
  void multiply(Table factors, int run) {
    for (int i = 0; i < re.length; i++) {
      double x = factors.re[i / run];
      double y = factors.im[i / run];
      double product = re[i] * x - im[i] * y;
      im[i] = re[i] * y + im[i] * x;
      re[i] = product;
    }
  }
}
