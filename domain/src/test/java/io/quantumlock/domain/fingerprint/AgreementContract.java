package io.quantumlock.domain.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Circuits of every size against another simulator, in amplitudes and in what is measured.
public abstract class AgreementContract {
  private static final double TOLERANCE = 1e-12;

  private final QuantumBackend reference = new ComplexBackend();

  protected abstract QuantumBackend backend();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void theCircuitsOfLicenses(int qubits) {
    for (int layers = 1; layers <= 8; layers++) {
      assertAgrees(Circuits.license("license " + layers, qubits, layers));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void circuitsOfAnyAnglesAndPairs(int qubits) {
    assertAgrees(Circuits.arbitrary("arbitrary", qubits, 4));
  }

  @Test
  void aCircuitOfTheFullSize() {
    assertAgrees(Circuits.license("full", Fingerprinter.QUBITS, Fingerprinter.LAYERS));
  }

  private void assertAgrees(Circuit circuit) {
    var state = Amplitudes.of(backend(), circuit);
    var expected = Amplitudes.of(reference, circuit);

    assertThat(state.distance(expected)).isLessThan(TOLERANCE);
    assertThat(state.distanceInDistribution(expected)).isLessThan(TOLERANCE);
  }
}
