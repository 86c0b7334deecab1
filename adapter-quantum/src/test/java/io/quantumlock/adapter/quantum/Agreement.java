package io.quantumlock.adapter.quantum;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.fingerprint.Circuit;
import io.quantumlock.domain.fingerprint.QuantumBackend.Register;

/// Whether the fast backend prepares the state of the reference.
final class Agreement {
  private static final double EXACT = 1e-12;

  private Agreement() {}

  static void check(Circuit circuit) {
    var expected = new ScalarBackend().register(circuit.qubits());
    var actual = new SimdBackend().register(circuit.qubits());
    expected.prepare(circuit);
    actual.prepare(circuit);
    check(expected, actual);
  }

  static void check(Register expected, Register actual) {
    double worst = 0;
    double[][] right = amplitudes(expected);
    double[][] given = amplitudes(actual);
    for (int part = 0; part < 2; part++) {
      for (int i = 0; i < right[part].length; i++) {
        double error = Math.abs(right[part][i] - given[part][i]);
        worst = Math.max(worst, error);
      }
    }
    assertThat(worst).isLessThan(EXACT);
  }

  private static double[][] amplitudes(Register register) {
    var parts = new double[2][1 << register.qubits()];
    register.read(0, parts[0], parts[1]);
    return parts;
  }
}
