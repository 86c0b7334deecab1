package io.quantumlock.domain.fingerprint;

import org.junit.jupiter.api.Nested;

/// The simulator that others are checked by is checked itself.
class ComplexBackendTest extends QuantumBackendContract {

  @Override
  protected QuantumBackend backend() {
    return new ComplexBackend();
  }

  @Nested
  class KnownStates extends KnownStatesContract {
    @Override
    protected QuantumBackend backend() {
      return new ComplexBackend();
    }
  }

  @Nested
  class MatrixProducts extends MatrixProductsContract {
    @Override
    protected QuantumBackend backend() {
      return new ComplexBackend();
    }
  }
}
