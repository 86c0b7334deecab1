package io.quantumlock.adapter.quantum;

import io.quantumlock.domain.fingerprint.Angles;

/// A layer of `Ry` with its cosines taken out: `Ry(θ) = cos(θ/2)·(1, −t; t, 1)`, t = tan(θ/2), is
/// two fused multiply-adds a pair. Near θ = π the tangent is large and the cosine as small, which
/// costs no accuracy: an error is as large as its term, and both shrink by the cosine.
final class Tangents {
  private final double[] byQubit;
  private final double scale;

  private Tangents(double[] byQubit, double scale) {
    this.byQubit = byQubit;
    this.scale = scale;
  }

  static Tangents none(int qubits) {
    return new Tangents(new double[qubits], 1);
  }

  static Tangents of(Angles ry) {
    var tangents = new double[ry.qubits()];
    double scale = 1;
    for (int qubit = 0; qubit < tangents.length; qubit++) {
      tangents[qubit] = ry.sinHalf(qubit) / ry.cosHalf(qubit);
      scale *= ry.cosHalf(qubit);
    }
    return new Tangents(tangents, scale);
  }

  double of(int qubit) {
    return byQubit[qubit];
  }

  /// The product of the cosines.
  double scale() {
    return scale;
  }

  /// Angles at which tangents would overflow, or amplitudes underflow, were three such layers taken
  /// together: many qubits turned by π.
  boolean isExtreme() {
    return !(Math.abs(scale) > 0x1p-300);
  }
}
