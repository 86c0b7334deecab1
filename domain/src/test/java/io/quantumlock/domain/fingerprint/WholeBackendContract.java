package io.quantumlock.domain.fingerprint;

import org.junit.jupiter.api.Nested;

/// All that a backend promises.
public abstract class WholeBackendContract extends QuantumBackendContract {

  @Nested
  class KnownStates extends KnownStatesContract {
    @Override
    protected QuantumBackend backend() {
      return WholeBackendContract.this.backend();
    }
  }

  @Nested
  class MatrixProducts extends MatrixProductsContract {
    @Override
    protected QuantumBackend backend() {
      return WholeBackendContract.this.backend();
    }
  }

  @Nested
  class Agreement extends AgreementContract {
    @Override
    protected QuantumBackend backend() {
      return WholeBackendContract.this.backend();
    }
  }

  @Nested
  class GoldenFingerprints extends GoldenFingerprintsContract {
    @Override
    protected QuantumBackend backend() {
      return WholeBackendContract.this.backend();
    }
  }
}
