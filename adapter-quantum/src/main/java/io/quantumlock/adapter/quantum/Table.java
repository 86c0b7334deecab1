package io.quantumlock.adapter.quantum;

/// Complex numbers.
final class Table {
  final double[] re;
  final double[] im;

  Table(int size) {
    re = new double[size];
    im = new double[size];
  }
}
