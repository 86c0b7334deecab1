package io.quantumlock.adapter.quantum;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.fingerprint.QuantumBackend;
import io.quantumlock.domain.fingerprint.WholeBackendContract;
import org.junit.jupiter.api.Test;

/// As it is asked for. What has too few qubits for vectors runs in the reference's registers here,
/// and in those of vectors in [SimdOnHigherQubitsTest] and [SimdOnLowerQubitsTest].
class SimdBackendTest extends WholeBackendContract {

  @Override
  protected QuantumBackend backend() {
    return new SimdBackend();
  }

  @Test
  void qubitsThatFillVectorsGetARegisterOfVectors() {
    for (int qubits = Lanes.QUBITS + 3; qubits <= 17; qubits++) {
      assertThat(backend().register(qubits)).isInstanceOf(TiledRegister.class);
    }
  }
}
