package io.quantumlock.domain.fingerprint;

import io.quantumlock.domain.fingerprint.QuantumBackend.Register;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// |⟨ψ|φ⟩|², how close two states are: 0 for orthogonal, 1 for equal. Kept to four decimals.
public record Fidelity(BigDecimal value) implements Comparable<Fidelity> {
  private static final Fidelity ACCEPTABLE = Fidelity.of(0.95);

  public Fidelity {
    value = value.setScale(4, RoundingMode.HALF_EVEN);
    if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("a fidelity is from 0 to 1: " + value);
    }
  }

  public static Fidelity of(double value) {
    return new Fidelity(BigDecimal.valueOf(value));
  }

  /// @return |⟨ψ|φ⟩|² of two registers of one size
  /// @throws IllegalArgumentException when it is above 1 by more than rounding: then a state is not
  ///   normalized, and no fidelity can be told
  static Fidelity between(Register psi, Register phi) {
    return of(psi.overlap(phi));
  }

  /// Whether a freshly made fingerprint counts as verified.
  public boolean isAcceptable() {
    return compareTo(ACCEPTABLE) >= 0;
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
