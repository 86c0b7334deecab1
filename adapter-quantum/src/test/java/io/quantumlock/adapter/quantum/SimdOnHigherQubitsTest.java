package io.quantumlock.adapter.quantum;

import io.quantumlock.domain.fingerprint.QuantumBackend;
import io.quantumlock.domain.fingerprint.WholeBackendContract;

/// Circuits of few qubits run on those that number the vectors.
class SimdOnHigherQubitsTest extends WholeBackendContract {

  @Override
  protected QuantumBackend backend() {
    return new SpareQubits(SpareQubits.Place.BELOW);
  }
}
