package io.quantumlock.adapter.quantum;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.fingerprint.Circuit;
import io.quantumlock.domain.fingerprint.QuantumBackend;

/// Whether the fast backend prepares the state of the reference.
final class Agreement {
  private static final double EXACT = 1e-12;

  private Agreement() {}

  static void check(Circuit circuit) {
    var expected = amplitudes(new ScalarBackend(), circuit);
    var actual = amplitudes(new SimdBackend(), circuit);

    double worst = 0;
    for (int part = 0; part < 2; part++) {
      for (int i = 0; i < expected[part].length; i++) {
        double error = Math.abs(expected[part][i] - actual[part][i]);
        worst = error <= worst ? worst : error;
      }
    }
    assertThat(worst).isLessThan(EXACT);
  }

  private static double[][] amplitudes(QuantumBackend backend, Circuit circuit) {
    var register = backend.register(circuit.qubits());
    register.prepare(circuit);
    var parts = new double[2][1 << circuit.qubits()];
    register.read(0, parts[0], parts[1]);
    return parts;
  }
}
