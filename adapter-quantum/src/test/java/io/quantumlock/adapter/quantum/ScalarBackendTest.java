package io.quantumlock.adapter.quantum;

import io.quantumlock.domain.fingerprint.QuantumBackend;
import io.quantumlock.domain.fingerprint.WholeBackendContract;

class ScalarBackendTest extends WholeBackendContract {

  @Override
  protected QuantumBackend backend() {
    return new ScalarBackend();
  }
}
