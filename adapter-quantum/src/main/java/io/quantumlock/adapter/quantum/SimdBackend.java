package io.quantumlock.adapter.quantum;

import io.quantumlock.domain.fingerprint.QuantumBackend;

/// The fast one, on the vectors of the processor (JDK Vector API). Registers too small to fill its
/// vectors, or too large for one array, are [ScalarBackend]'s.
public final class SimdBackend implements QuantumBackend {

  @Override
  public String name() {
    return "simd";
  }

  @Override
  public Register register(int qubits) {
    return qubits < TiledRegister.FEWEST || qubits > TiledRegister.MOST
        ? new ScalarBackend().register(qubits)
        : new TiledRegister(qubits);
  }
}
