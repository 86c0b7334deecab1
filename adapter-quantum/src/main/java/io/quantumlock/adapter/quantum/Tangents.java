package io.quantumlock.adapter.quantum;

import io.quantumlock.domain.fingerprint.Angles;

/// A layer of `Ry` with its cosines taken out: `Ry(θ) = cos(θ/2)·(1, −t; t, 1)`, t = tan(θ/2), is
/// two fused multiply-adds a pair. Near θ = π the tangent is large and the cosine as small, which
/// costs no accuracy: an error is as large as its term, and both shrink by the cosine.
final class Tangents {
  private final double[] byQubit;
  private final double scale;
  private final boolean turns;

  private Tangents(double[] byQubit, double scale, boolean turns) {
    this.byQubit = byQubit;
    this.scale = scale;
    this.turns = turns;
  }

  static Tangents none(int qubits) {
    return new Tangents(new double[qubits], 1, false);
  }

  static Tangents of(Angles ry) {
    var tangents = new double[ry.qubits()];
    double scale = 1;
    for (int qubit = 0; qubit < tangents.length; qubit++) {
      tangents[qubit] = ry.sinHalf(qubit) / ry.cosHalf(qubit);
      scale *= ry.cosHalf(qubit);
    }
    return new Tangents(tangents, scale, true);
  }

  double[] byQubit() {
    return byQubit;
  }

  /// The product of the cosines.
  double scale() {
    return scale;
  }

  /// Whether there is anything to turn.
  boolean turns() {
    return turns;
  }

  /// Angles at which tangents would overflow, or amplitudes underflow: many qubits turned by π.
  boolean isExtreme() {
    return !(Math.abs(scale) > 0x1p-900);
  }

  /// Fills in the tangents of a visit's qubits, 0 for those that are not in the set.
  void pick(int[] qubits, int from, int set, double[] picked) {
    for (int k = 0; k < picked.length; k++) {
      picked[k] =
          from + k < qubits.length && ((set >> (from + k)) & 1) == 1
              ? byQubit[qubits[from + k]]
              : 0;
    }
  }
}
