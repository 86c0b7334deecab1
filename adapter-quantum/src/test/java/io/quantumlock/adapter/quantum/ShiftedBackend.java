package io.quantumlock.adapter.quantum;

import io.quantumlock.domain.fingerprint.Circuit;
import io.quantumlock.domain.fingerprint.QuantumBackend;

/// Wrong on purpose: every step of the cumulative distribution is higher by `shift`.
record ShiftedBackend(QuantumBackend right, double shift) implements QuantumBackend {

  @Override
  public String name() {
    return "shifted";
  }

  @Override
  public Register register(int qubits) {
    var register = right.register(qubits);
    return new Register() {
      @Override
      public int qubits() {
        return qubits;
      }

      @Override
      public void prepare(Circuit circuit) {
        register.prepare(circuit);
      }

      @Override
      public void read(int from, double[] re, double[] im) {
        register.read(from, re, im);
        if (from == 0) {
          re[0] = Math.sqrt(re[0] * re[0] + shift);
        }
      }
    };
  }
}
