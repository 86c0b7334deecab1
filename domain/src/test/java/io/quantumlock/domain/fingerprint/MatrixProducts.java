package io.quantumlock.domain.fingerprint;

import java.util.Arrays;
import java.util.List;

/// Simulates by the definition alone: the matrix of each layer, 2ⁿ × 2ⁿ, as a Kronecker product of
/// the gates, then rows times columns. For a handful of qubits.
final class MatrixProducts {
  private MatrixProducts() {}

  static Amplitudes state(Circuit circuit) {
    var state = new Complex[1 << circuit.qubits()];
    Arrays.fill(state, Complex.ZERO);
    state[0] = Complex.ONE;
    for (var layer : circuit.layers()) {
      state = times(rotations(layer, MatrixProducts::ry, layer.ry()), state);
      state = times(rotations(layer, MatrixProducts::rz, layer.rz()), state);
      for (var pair : layer.cz()) {
        state = times(cz(circuit.qubits(), pair), state);
      }
    }
    return new Amplitudes(List.of(state));
  }

  private interface Gate {
    Complex[][] matrix(double angle);
  }

  /// Qubit 0 is the least significant, hence the last factor.
  private static Complex[][] rotations(Layer layer, Gate gate, Angles angles) {
    Complex[][] product = {{Complex.ONE}};
    for (int qubit = layer.ry().qubits() - 1; qubit >= 0; qubit--) {
      product = kronecker(product, gate.matrix(angles.radians(qubit)));
    }
    return product;
  }

  private static Complex[][] ry(double theta) {
    var c = new Complex(Math.cos(theta / 2), 0);
    var s = new Complex(Math.sin(theta / 2), 0);
    return new Complex[][] {{c, s.negate()}, {s, c}};
  }

  private static Complex[][] rz(double phi) {
    return new Complex[][] {
      {Complex.polar(1, -phi / 2), Complex.ZERO}, {Complex.ZERO, Complex.polar(1, phi / 2)}
    };
  }

  /// 1 − 2·|11⟩⟨11|, the projector being a Kronecker product too.
  private static Complex[][] cz(int qubits, Layer.Pair pair) {
    Complex[][] identity = {{Complex.ONE, Complex.ZERO}, {Complex.ZERO, Complex.ONE}};
    Complex[][] one = {{Complex.ZERO, Complex.ZERO}, {Complex.ZERO, Complex.ONE}};
    Complex[][] projector = {{Complex.ONE}};
    for (int qubit = qubits - 1; qubit >= 0; qubit--) {
      projector = kronecker(projector, qubit == pair.a() || qubit == pair.b() ? one : identity);
    }
    var matrix = new Complex[1 << qubits][1 << qubits];
    for (int row = 0; row < matrix.length; row++) {
      for (int column = 0; column < matrix.length; column++) {
        var unit = row == column ? Complex.ONE : Complex.ZERO;
        matrix[row][column] = unit.plus(projector[row][column].times(new Complex(-2, 0)));
      }
    }
    return matrix;
  }

  private static Complex[][] kronecker(Complex[][] a, Complex[][] b) {
    var product = new Complex[a.length * b.length][a.length * b.length];
    for (int row = 0; row < product.length; row++) {
      for (int column = 0; column < product.length; column++) {
        product[row][column] =
            a[row / b.length][column / b.length].times(b[row % b.length][column % b.length]);
      }
    }
    return product;
  }

  private static Complex[] times(Complex[][] matrix, Complex[] vector) {
    var product = new Complex[vector.length];
    for (int row = 0; row < vector.length; row++) {
      var sum = Complex.ZERO;
      for (int column = 0; column < vector.length; column++) {
        sum = sum.plus(matrix[row][column].times(vector[column]));
      }
      product[row] = sum;
    }
    return product;
  }
}
