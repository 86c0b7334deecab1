package io.quantumlock.domain.fingerprint;

import java.util.function.IntToDoubleFunction;

/// One rotation angle per qubit, in radians, with the sines and cosines of the half angles that the
/// rotations are made of. The same on every machine.
public final class Angles {
  private final double[] radians;
  private final double[] cosHalf;
  private final double[] sinHalf;

  private Angles(double[] radians) {
    this.radians = radians;
    cosHalf = new double[radians.length];
    sinHalf = new double[radians.length];
    for (int qubit = 0; qubit < radians.length; qubit++) {
      cosHalf[qubit] = Trigonometry.cos(radians[qubit] / 2);
      sinHalf[qubit] = Trigonometry.sin(radians[qubit] / 2);
    }
  }

  public static Angles of(double... radians) {
    return new Angles(radians.clone());
  }

  /// @param angle gives the angle of each qubit; asked in order, from qubit 0
  public static Angles each(int qubits, IntToDoubleFunction angle) {
    var radians = new double[qubits];
    for (int qubit = 0; qubit < qubits; qubit++) {
      radians[qubit] = angle.applyAsDouble(qubit);
    }
    return new Angles(radians);
  }

  public static Angles none(int qubits) {
    return new Angles(new double[qubits]);
  }

  public int qubits() {
    return radians.length;
  }

  public double radians(int qubit) {
    return radians[qubit];
  }

  /// cos(angle / 2)
  public double cosHalf(int qubit) {
    return cosHalf[qubit];
  }

  /// sin(angle / 2)
  public double sinHalf(int qubit) {
    return sinHalf[qubit];
  }

  /// @return these angles, each off by what `error` gives for its qubit
  Angles plus(IntToDoubleFunction error) {
    return each(qubits(), qubit -> radians[qubit] + error.applyAsDouble(qubit));
  }
}
