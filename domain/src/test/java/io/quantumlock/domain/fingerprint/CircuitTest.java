package io.quantumlock.domain.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.fingerprint.Layer.Pair;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CircuitTest {

  @Test
  void aRingJoinsEveryQubitWithItsTwoNeighbors() {
    assertThat(Circuit.ring(4))
        .containsExactly(new Pair(0, 1), new Pair(1, 2), new Pair(2, 3), new Pair(3, 0));
    assertThat(Circuit.ring(3)).containsExactly(new Pair(0, 1), new Pair(1, 2), new Pair(2, 0));
  }

  @Test
  void aRingTooSmallToCloseHasEveryPairOnce() {
    assertThat(Circuit.ring(2)).containsExactly(new Pair(0, 1));
    assertThat(Circuit.ring(1)).isEmpty();
  }

  @Test
  void aPairIsOfTwoDifferentQubits() {
    assertThatThrownBy(() -> new Pair(1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Pair(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Pair(0, -2)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLayerActsOnItsQubitsThroughout() {
    var three = Angles.none(3);

    assertThatThrownBy(() -> new Layer(three, Angles.none(4), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Layer(three, three, List.of(new Pair(2, 3))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Layer(three, three, List.of(new Pair(3, 2))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new Layer(three, three, List.of(new Pair(2, 0))).cz()).hasSize(1);
  }

  @Test
  void everyLayerOfACircuitActsOnItsQubits() {
    var layer = new Layer(Angles.none(3), Angles.none(3), List.of());

    assertThatThrownBy(() -> new Circuit(4, List.of(layer)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new Circuit(3, List.of(layer, layer)).layers()).hasSize(2);
  }

  @Test
  void aCircuitHasOneToThirtyQubits() {
    assertThatThrownBy(() -> new Circuit(0, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Circuit(31, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new Circuit(30, List.of()).qubits()).isEqualTo(30);
  }

  @Test
  void whoMadeACircuitCannotChangeIt() {
    var layers = new ArrayList<Layer>();
    var circuit = new Circuit(2, layers);
    layers.add(new Layer(Angles.none(2), Angles.none(2), List.of()));

    assertThat(circuit.layers()).isEmpty();
  }
}
