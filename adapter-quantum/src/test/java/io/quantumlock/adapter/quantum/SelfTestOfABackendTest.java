package io.quantumlock.adapter.quantum;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.adapter.quantum.AlteredBackend.Gate;
import io.quantumlock.domain.fingerprint.Angles;
import io.quantumlock.domain.fingerprint.Circuit;
import io.quantumlock.domain.fingerprint.ComplexBackend;
import io.quantumlock.domain.fingerprint.Layer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelfTestOfABackendTest {

  @Test
  void isPassedByTheReference() {
    assertThat(SelfTest.run(new ScalarBackend())).isEmpty();
  }

  /// What is stored was computed with NumPy as well.
  @Test
  void isPassedByASimulatorThatSharesNoCodeWithIt() {
    assertThat(SelfTest.run(new ComplexBackend())).isEmpty();
  }

  /// In every layer, and on every qubit in one of them.
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
  void catchesAnAngleThatIsOffByALittle(int layer) {
    for (int qubit : new int[] {2 * layer, 2 * layer + 1}) {
      assertThat(SelfTest.run(AlteredBackend.off(Gate.RY, layer, qubit, 1e-8))).isPresent();
      if (layer < GoldenCircuit.LAYERS - 1) {
        assertThat(SelfTest.run(AlteredBackend.off(Gate.RZ, layer, qubit, 1e-8))).isPresent();
      }
    }
  }

  @Test
  void catchesQubitsInTheWrongOrder() {
    var reversed = new AlteredBackend(SelfTestOfABackendTest::reversed);

    assertThat(SelfTest.run(reversed)).hasValueSatisfying(f -> assertThat(f).contains("sum 0"));
  }

  @Test
  void catchesAGateThatIsLeftOut() {
    for (int layer = 0; layer < GoldenCircuit.LAYERS - 1; layer++) {
      int broken = layer;
      var backend = new AlteredBackend(circuit -> withoutOneCz(circuit, broken));
      assertThat(SelfTest.run(backend)).isPresent();
    }
  }

  @Test
  void catchesAmplitudesThatAreNoNumbers() {
    var backend = AlteredBackend.off(Gate.RY, 0, 0, Double.NaN);

    assertThat(SelfTest.run(backend)).hasValueSatisfying(f -> assertThat(f).contains("NaN"));
  }

  @Test
  void saysWhatABackendThrew() {
    var backend =
        new AlteredBackend(
            _ -> {
              throw new IllegalStateException("no such instruction");
            });

    assertThat(SelfTest.run(backend))
        .hasValueSatisfying(f -> assertThat(f).contains("no such instruction"));
  }

  private static Circuit reversed(Circuit circuit) {
    int last = circuit.qubits() - 1;
    return new Circuit(
        circuit.qubits(),
        circuit.layers().stream()
            .map(
                layer ->
                    new Layer(
                        Angles.each(last + 1, q -> layer.ry().radians(last - q)),
                        Angles.each(last + 1, q -> layer.rz().radians(last - q)),
                        layer.cz()))
            .toList());
  }

  private static Circuit withoutOneCz(Circuit circuit, int broken) {
    return new Circuit(
        circuit.qubits(),
        IntStream.range(0, circuit.layers().size())
            .mapToObj(
                i -> {
                  var layer = circuit.layers().get(i);
                  return i == broken ? new Layer(layer.ry(), layer.rz(), tail(layer.cz())) : layer;
                })
            .toList());
  }

  private static List<Layer.Pair> tail(List<Layer.Pair> pairs) {
    return pairs.subList(1, pairs.size());
  }
}
