package io.quantumlock.domain.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class EveryAngleOfACircuitTest {
  private static final int QUBITS = 4;
  private static final int LAYERS = 5;

  private final QuantumBackend backend = new ComplexBackend();
  private final Circuit circuit = Circuits.license("moved", QUBITS, LAYERS);
  private final Amplitudes state = Amplitudes.of(backend, circuit);

  @Test
  void movesWhatIsMeasured() {
    for (int layer = 0; layer < LAYERS; layer++) {
      for (int qubit = 0; qubit < QUBITS; qubit++) {
        assertThat(movedBy(layer, qubit, 0.01, 0)).as("Ry %d %d", layer, qubit).isGreaterThan(1e-4);
        if (layer < LAYERS - 1) {
          assertThat(movedBy(layer, qubit, 0, 0.01))
              .as("Rz %d %d", layer, qubit)
              .isGreaterThan(1e-4);
        }
      }
    }
  }

  /// Which is why the last layer has none.
  @Test
  void ofTheLastPhasesWouldMoveNothing() {
    assertThat(movedBy(LAYERS - 1, 2, 0, 0.5)).isLessThan(1e-14);
  }

  private double movedBy(int layer, int qubit, double theta, double phi) {
    var layers = new ArrayList<>(circuit.layers());
    var before = layers.get(layer);
    layers.set(
        layer,
        new Layer(
            before.ry().plus(q -> q == qubit ? theta : 0),
            before.rz().plus(q -> q == qubit ? phi : 0),
            before.cz()));
    return Amplitudes.of(backend, new Circuit(QUBITS, layers)).distanceInDistribution(state);
  }
}
