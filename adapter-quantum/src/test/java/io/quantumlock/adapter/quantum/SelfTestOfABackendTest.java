package io.quantumlock.adapter.quantum;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.adapter.quantum.AlteredBackend.Gate;
import io.quantumlock.domain.fingerprint.Angles;
import io.quantumlock.domain.fingerprint.Circuit;
import io.quantumlock.domain.fingerprint.ComplexBackend;
import io.quantumlock.domain.fingerprint.Layer;
import io.quantumlock.domain.fingerprint.QuantumBackend;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelfTestOfABackendTest {

  private static final List<GoldenCircuit> BOTH = List.of(GoldenCircuit.SMALL, GoldenCircuit.WHOLE);

  @Test
  void isPassedByTheReference() {
    assertThat(BOTH).allSatisfy(passedBy(new ScalarBackend()));
  }

  /// What is stored was computed in Python as well.
  @Test
  void isPassedByASimulatorThatSharesNoCodeWithIt() {
    assertThat(BOTH).allSatisfy(passedBy(new ComplexBackend()));
  }

  private static Consumer<GoldenCircuit> passedBy(QuantumBackend backend) {
    return golden -> assertThat(SelfTest.run(backend, golden)).isEmpty();
  }

  /// In every layer, and on every qubit in one of them.
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
  void catchesAnAngleThatIsOffByALittle(int layer) {
    for (int i : new int[] {2 * layer, 2 * layer + 1}) {
      assertThat(BOTH).allSatisfy(failedBy(q -> AlteredBackend.off(Gate.RY, layer, i % q, 1e-8)));
      if (layer < GoldenCircuit.LAYERS - 1) {
        assertThat(BOTH).allSatisfy(failedBy(q -> AlteredBackend.off(Gate.RZ, layer, i % q, 1e-8)));
      }
    }
  }

  /// @param backend for a circuit of so many qubits
  private static Consumer<GoldenCircuit> failedBy(IntFunction<QuantumBackend> backend) {
    return golden -> assertThat(SelfTest.run(backend.apply(golden.qubits()), golden)).isPresent();
  }

  @Test
  void catchesQubitsInTheWrongOrder() {
    var reversed = new AlteredBackend(SelfTestOfABackendTest::reversed);

    assertThat(SelfTest.run(reversed, GoldenCircuit.SMALL))
        .hasValueSatisfying(f -> assertThat(f).contains("sum 0"));
  }

  @Test
  void catchesAGateThatIsLeftOut() {
    for (int layer = 0; layer < GoldenCircuit.LAYERS - 1; layer++) {
      int broken = layer;
      var backend = new AlteredBackend(circuit -> withoutOneCz(circuit, broken));
      assertThat(BOTH).allSatisfy(failedBy(_ -> backend));
    }
  }

  @Test
  void catchesAmplitudesThatAreNoNumbers() {
    var backend = AlteredBackend.off(Gate.RY, 0, 0, Double.NaN);

    assertThat(SelfTest.run(backend, GoldenCircuit.SMALL))
        .hasValueSatisfying(f -> assertThat(f).contains("NaN"));
  }

  @Test
  void saysWhatABackendThrew() {
    var backend =
        new AlteredBackend(
            _ -> {
              throw new IllegalStateException("no such instruction");
            });

    assertThat(SelfTest.run(backend, GoldenCircuit.SMALL))
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
