package io.quantumlock.domain.fingerprint;

import io.quantumlock.domain.fingerprint.QuantumBackend.Register;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.DoubleStream;

/// |⟨ψ|φ⟩|², how close two states are: 0 for orthogonal, 1 for equal. Kept to four decimals.
public record Fidelity(BigDecimal value) implements Comparable<Fidelity> {
  private static final int BLOCK = 64;

  /// From here on a freshly made fingerprint counts as verified.
  public static final Fidelity ACCEPTABLE = Fidelity.of(0.95);

  public Fidelity {
    value = value.setScale(4, RoundingMode.HALF_EVEN);
    if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("a fidelity is from 0 to 1: " + value);
    }
  }

  public static Fidelity of(double value) {
    return new Fidelity(BigDecimal.valueOf(value));
  }

  /// Takes sums side by side, as many as there are states in a block, so that no addition waits for
  /// the one before.
  ///
  /// @return |⟨ψ|φ⟩|² of two registers of one size
  /// @throws IllegalArgumentException when it is above 1 by more than rounding: then a state is not
  ///   normalized, and no fidelity can be told
  static Fidelity between(Register psi, Register phi) {
    int states = 1 << psi.qubits();
    int block = Math.min(BLOCK, states);
    var a = new double[block];
    var b = new double[block];
    var c = new double[block];
    var d = new double[block];
    var sumRe = new double[block];
    var sumIm = new double[block];
    for (int from = 0; from < states; from += block) {
      psi.read(from, a, b);
      phi.read(from, c, d);
      for (int i = 0; i < block; i++) {
        sumRe[i] += a[i] * c[i] + b[i] * d[i];
        sumIm[i] += a[i] * d[i] - b[i] * c[i];
      }
    }
    double re = DoubleStream.of(sumRe).sum();
    double im = DoubleStream.of(sumIm).sum();
    return of(re * re + im * im);
  }

  @Override
  public int compareTo(Fidelity other) {
    return value.compareTo(other.value);
  }

  /// Four decimals, as in "0.9847".
  @Override
  public String toString() {
    return value.toPlainString();
  }
}
