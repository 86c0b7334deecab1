package io.quantumlock.adapter.quantum;

import io.quantumlock.domain.fingerprint.QuantumBackend;
import io.quantumlock.domain.fingerprint.WholeBackendContract;

/// Circuits of few qubits run on those inside a vector, by the kernels that swap lanes.
class SimdOnLowerQubitsTest extends WholeBackendContract {

  @Override
  protected QuantumBackend backend() {
    return new SpareQubits(SpareQubits.Place.ABOVE);
  }
}
