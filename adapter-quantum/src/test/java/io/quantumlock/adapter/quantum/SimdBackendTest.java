package io.quantumlock.adapter.quantum;

import io.quantumlock.domain.fingerprint.AgreementContract;
import io.quantumlock.domain.fingerprint.GoldenFingerprintsContract;
import io.quantumlock.domain.fingerprint.KnownStatesContract;
import io.quantumlock.domain.fingerprint.MatrixProductsContract;
import io.quantumlock.domain.fingerprint.QuantumBackend;
import io.quantumlock.domain.fingerprint.QuantumBackendContract;
import org.junit.jupiter.api.Nested;

class SimdBackendTest extends QuantumBackendContract {
  private static final QuantumBackend SIMD = new SimdBackend();

  @Override
  protected QuantumBackend backend() {
    return SIMD;
  }

  @Nested
  class KnownStates extends KnownStatesContract {
    @Override
    protected QuantumBackend backend() {
      return SIMD;
    }
  }

  @Nested
  class MatrixProducts extends MatrixProductsContract {
    @Override
    protected QuantumBackend backend() {
      return SIMD;
    }
  }

  @Nested
  class Agreement extends AgreementContract {
    @Override
    protected QuantumBackend backend() {
      return SIMD;
    }
  }

  @Nested
  class GoldenFingerprints extends GoldenFingerprintsContract {
    @Override
    protected QuantumBackend backend() {
      return SIMD;
    }
  }
}
