package io.quantumlock.adapter.quantum;

import io.quantumlock.domain.fingerprint.QuantumBackend;

/// One that has passed the self-test, which need not be run again.
record ProvenBackend(QuantumBackend backend) implements QuantumBackend {
  @Override
  public String name() {
    return backend.name();
  }

  @Override
  public Register register(int qubits) {
    return backend.register(qubits);
  }
}
