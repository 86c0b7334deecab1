package io.quantumlock.domain.fingerprint;

import io.quantumlock.domain.fingerprint.QuantumBackend.Register;

/// Measures a register in the Z basis: each draw, uniform in [0, 1), is mapped through the
/// cumulative distribution of |ψᵢ|² in index order, normalized by its total (inverse transform
/// sampling). Keeps its buffers for the next register of that size; for one thread at a time.
final class Measurement {
  private static final int BLOCK = 64;

  private final int blocks;
  private final int blockSize;
  private final double[] re;
  private final double[] im;

  private final double[] probabilities;

  /// `cumulative[b]` is the probability of all blocks before block `b`
  private final double[] cumulative;

  private double gap;

  Measurement(int qubits) {
    int states = 1 << qubits;
    blockSize = Math.min(BLOCK, states);
    blocks = states / blockSize;
    re = new double[blockSize];
    im = new double[blockSize];
    probabilities = new double[blocks];
    cumulative = new double[blocks + 1];
  }

  /// @param outcomes takes one basis state's index per draw
  void measure(Register register, double[] draws, int[] outcomes) {
    register.probabilities(probabilities);
    for (int block = 0; block < blocks; block++) {
      cumulative[block + 1] = cumulative[block] + probabilities[block];
    }
    double total = total();
    gap = Double.POSITIVE_INFINITY;
    for (int i = 0; i < draws.length; i++) {
      outcomes[i] = outcome(register, draws[i] * total);
    }
    gap /= total;
  }

  /// @return the least distance between a draw of the last measurement and a step of the cumulative
  ///   distribution: a backend whose distribution is off by less measures the same outcomes
  double gap() {
    return gap;
  }

  /// @return what the probabilities of the last measurement added up to
  double total() {
    return cumulative[blocks];
  }

  private int outcome(Register register, double target) {
    int block = blockOf(target);
    register.read(block * blockSize, re, im);
    double below = cumulative[block];
    for (int i = 0; i < blockSize - 1; i++) {
      double step = below + (re[i] * re[i] + im[i] * im[i]);
      if (target < step) {
        gap = Math.min(gap, Math.min(target - below, step - target));
        return block * blockSize + i;
      }
      below = step;
    }
    gap = Math.min(gap, Math.min(target - below, Math.abs(cumulative[block + 1] - target)));
    return block * blockSize + blockSize - 1;
  }

  /// The last block that begins at or below the target.
  private int blockOf(double target) {
    int low = 0;
    int high = blocks - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (cumulative[middle] <= target) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
