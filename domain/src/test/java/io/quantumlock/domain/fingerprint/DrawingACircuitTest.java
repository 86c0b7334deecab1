package io.quantumlock.domain.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawingACircuitTest {
  private static final int QUBITS = 5;
  private static final int LAYERS = 3;

  /// The k-th number is k/1024, so that each angle tells which number it was made of.
  private final ScriptedStream stream = new ScriptedStream(k -> k / 1024.0);

  private final Circuit circuit = Circuit.draw(QUBITS, LAYERS, new Uniforms(stream));

  @Test
  void anglesAreDrawnLayerByLayerAndAllThetaBeforeAllPhi() {
    int k = 0;
    for (int i = 0; i < LAYERS; i++) {
      for (int qubit = 0; qubit < QUBITS; qubit++) {
        assertThat(layer(i).ry().radians(qubit)).isEqualTo(theta(k++ / 1024.0));
      }
      for (int qubit = 0; qubit < QUBITS && i < LAYERS - 1; qubit++) {
        assertThat(layer(i).rz().radians(qubit)).isEqualTo(2 * Math.PI * (k++ / 1024.0));
      }
    }
    assertThat(stream.taken()).isEqualTo(k).isEqualTo((2 * LAYERS - 1) * QUBITS);
  }

  @Test
  void everyLayerButTheLastEndsInARingOfCz() {
    assertThat(circuit.layers()).hasSize(LAYERS);
    for (var layer : circuit.layers().subList(0, LAYERS - 1)) {
      assertThat(layer.cz()).isEqualTo(Circuit.ring(QUBITS));
    }
    assertThat(circuit.layers().getLast().cz()).isEmpty();
  }

  @Test
  void theLastLayerTurnsNoPhases() {
    var rz = circuit.layers().getLast().rz();

    assertThat(IntStream.range(0, QUBITS).mapToDouble(rz::radians)).containsOnly(0.0);
  }

  /// Haar: a qubit turned from |0⟩ ends anywhere on the sphere alike, so that its height cos θ is
  /// uniform in [-1, 1].
  @Test
  void aTurnedQubitEndsAnywhereOnTheSphereAlike() {
    var many = Circuit.draw(20, 500, new Uniforms(new Sha3Seeds().open(new byte[0])));
    var heights =
        many.layers().stream()
            .flatMapToDouble(
                layer -> IntStream.range(0, 20).mapToDouble(q -> Math.cos(layer.ry().radians(q))))
            .sorted()
            .toArray();

    for (int i = 0; i < heights.length; i++) {
      assertThat(heights[i]).isCloseTo(2.0 * i / heights.length - 1, within(0.04));
    }
  }

  @Test
  void theSmallestAndTheGreatestNumberGiveAnglesInRange() {
    var lowest = Circuit.draw(2, 2, new Uniforms(new ScriptedStream(_ -> 0)));
    var highest = Circuit.draw(2, 2, new Uniforms(new ScriptedStream(_ -> 1 - 0x1p-53)));

    assertThat(lowest.layers().getFirst().ry().radians(0)).isZero();
    assertThat(lowest.layers().getFirst().rz().radians(0)).isZero();
    assertThat(highest.layers().getFirst().ry().radians(0)).isBetween(3.14159, Math.PI);
    assertThat(highest.layers().getFirst().rz().radians(0)).isBetween(6.28, 2 * Math.PI - 1e-15);
  }

  private Layer layer(int i) {
    return circuit.layers().get(i);
  }

  private static double theta(double u) {
    return 2 * StrictMath.asin(Math.sqrt(u));
  }
}
