package io.quantumlock.domain.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whole circuits against products of whole matrices.
public abstract class MatrixProductsContract {
  private static final double TOLERANCE = 1e-12;

  protected abstract QuantumBackend backend();

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 6})
  void theCircuitOfALicense(int qubits) {
    assertAgrees(Circuits.license("license", qubits, 8));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void aCircuitOfAnyAnglesAndPairs(int qubits) {
    assertAgrees(Circuits.arbitrary("arbitrary", qubits, 5));
  }

  /// Where a tangent has no value, and where a rotation does nothing.
  @Test
  void anglesAtTheirEnds() {
    double[] angles = {Math.PI, 0, -Math.PI, 2 * Math.PI, Math.nextDown(Math.PI), 1e-300};
    var layers =
        IntStream.range(0, 6)
            .mapToObj(
                i ->
                    new Layer(
                        Angles.each(6, qubit -> angles[(qubit + i) % 6]),
                        Angles.each(6, qubit -> angles[(2 * qubit + i) % 6] + 0.1 * i),
                        i % 2 == 0 ? Circuit.ring(6) : List.of()))
            .toList();

    assertAgrees(new Circuit(6, layers));
  }

  private void assertAgrees(Circuit circuit) {
    var expected = MatrixProducts.state(circuit);

    assertThat(Amplitudes.of(backend(), circuit).distance(expected)).isLessThan(TOLERANCE);
  }
}
