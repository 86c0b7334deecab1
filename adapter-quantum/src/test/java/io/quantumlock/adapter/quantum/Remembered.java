package io.quantumlock.adapter.quantum;

import io.quantumlock.domain.fingerprint.QuantumBackend;
import java.util.ArrayList;
import java.util.List;

/// A backend, and the registers that were asked of it.
record Remembered(QuantumBackend backend, List<Register> registers) implements QuantumBackend {
  Remembered(QuantumBackend backend) {
    this(backend, new ArrayList<>());
  }

  @Override
  public String name() {
    return backend.name();
  }

  @Override
  public Register register(int qubits) {
    var register = backend.register(qubits);
    registers.add(register);
    return register;
  }
}
