package io.quantumlock.domain.fingerprint;

import java.util.function.IntToDoubleFunction;

/// A backend that prepares one state, whatever the circuit.
final class GivenState implements QuantumBackend {
  private final IntToDoubleFunction amplitude;

  /// @param amplitude of a basis state, real
  GivenState(IntToDoubleFunction amplitude) {
    this.amplitude = amplitude;
  }

  static Register ofProbabilities(int qubits, IntToDoubleFunction probability) {
    return new GivenState(i -> Math.sqrt(probability.applyAsDouble(i))).register(qubits);
  }

  @Override
  public String name() {
    return "given";
  }

  @Override
  public Register register(int qubits) {
    return new Register() {
      @Override
      public int qubits() {
        return qubits;
      }

      @Override
      public void prepare(Circuit circuit) {}

      @Override
      public void read(int from, double[] re, double[] im) {
        for (int i = 0; i < re.length; i++) {
          re[i] = amplitude.applyAsDouble(from + i);
          im[i] = 0;
        }
      }
    };
  }
}
