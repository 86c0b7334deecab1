package io.quantumlock.adapter.quantum;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.fingerprint.Angles;
import io.quantumlock.domain.fingerprint.Circuit;
import io.quantumlock.domain.fingerprint.Layer;
import io.quantumlock.domain.fingerprint.QuantumBackend.Register;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/// All 240 angles of a circuit of the full size.
class EveryAngleOfALicenseTest {
  private static final int QUBITS = 16;
  private static final int LAYERS = 8;
  private static final double TURN = 0.01;

  private final Circuit circuit = Circuits.ring(QUBITS, LAYERS, 240);
  private final Register register = new SimdBackend().register(QUBITS);
  private final double[] probabilities = probabilities(circuit);

  @Test
  void movesWhatIsMeasured() {
    for (int layer = 0; layer < LAYERS; layer++) {
      for (int qubit = 0; qubit < QUBITS; qubit++) {
        assertThat(movedBy(layer, qubit, TURN, 0)).as("Ry %d %d", layer, qubit).isGreaterThan(1e-6);
        if (layer < LAYERS - 1) {
          assertThat(movedBy(layer, qubit, 0, TURN))
              .as("Rz %d %d", layer, qubit)
              .isGreaterThan(1e-6);
        }
      }
    }
  }

  /// Which is why the last layer has none.
  @Test
  void ofTheLastPhasesWouldMoveNothing() {
    assertThat(movedBy(LAYERS - 1, 5, 0, 0.5)).isLessThan(1e-12);
  }

  /// The greatest difference in the cumulative distribution.
  private double movedBy(int layer, int qubit, double theta, double phi) {
    var layers = new ArrayList<>(circuit.layers());
    var before = layers.get(layer);
    layers.set(
        layer,
        new Layer(turned(before.ry(), qubit, theta), turned(before.rz(), qubit, phi), before.cz()));
    var moved = probabilities(new Circuit(QUBITS, layers));
    double difference = 0;
    double greatest = 0;
    for (int state = 0; state < moved.length; state++) {
      difference += moved[state] - probabilities[state];
      greatest = Math.max(greatest, Math.abs(difference));
    }
    return greatest;
  }

  private static Angles turned(Angles angles, int qubit, double by) {
    return Angles.each(QUBITS, q -> angles.radians(q) + (q == qubit ? by : 0));
  }

  private double[] probabilities(Circuit of) {
    var each = new double[1 << QUBITS];
    register.prepare(of);
    register.probabilities(each);
    return each;
  }
}
