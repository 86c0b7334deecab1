package io.quantumlock.adapter.quantum;

import io.quantumlock.domain.fingerprint.AgreementContract;
import io.quantumlock.domain.fingerprint.GoldenFingerprintsContract;
import io.quantumlock.domain.fingerprint.KnownStatesContract;
import io.quantumlock.domain.fingerprint.MatrixProductsContract;
import io.quantumlock.domain.fingerprint.QuantumBackend;
import io.quantumlock.domain.fingerprint.QuantumBackendContract;
import org.junit.jupiter.api.Nested;

class ScalarBackendTest extends QuantumBackendContract {
  private static final QuantumBackend SCALAR = new ScalarBackend();

  @Override
  protected QuantumBackend backend() {
    return SCALAR;
  }

  @Nested
  class KnownStates extends KnownStatesContract {
    @Override
    protected QuantumBackend backend() {
      return SCALAR;
    }
  }

  @Nested
  class MatrixProducts extends MatrixProductsContract {
    @Override
    protected QuantumBackend backend() {
      return SCALAR;
    }
  }

  @Nested
  class Agreement extends AgreementContract {
    @Override
    protected QuantumBackend backend() {
      return SCALAR;
    }
  }

  @Nested
  class GoldenFingerprints extends GoldenFingerprintsContract {
    @Override
    protected QuantumBackend backend() {
      return SCALAR;
    }
  }
}
