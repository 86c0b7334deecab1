package io.quantumlock.domain.fingerprint;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Circuits for tests, the same ones at every run.
final class Circuits {
  private Circuits() {}

  /// Of the shape of a license's.
  static Circuit license(String name, int qubits, int layers) {
    return Circuit.draw(qubits, layers, uniforms(name));
  }

  /// Any angles, any pairs of qubits, a pair more than once.
  static Circuit arbitrary(String name, int qubits, int layers) {
    var uniforms = uniforms(name);
    return new Circuit(
        qubits,
        IntStream.range(0, layers)
            .mapToObj(
                _ ->
                    new Layer(
                        anyAngles(qubits, uniforms),
                        anyAngles(qubits, uniforms),
                        IntStream.range(0, 2 * qubits - 2)
                            .mapToObj(_ -> anyPair(qubits, uniforms))
                            .toList()))
            .toList());
  }

  private static Angles anyAngles(int qubits, Uniforms uniforms) {
    return Angles.each(qubits, _ -> 30 * (uniforms.next() - 0.5));
  }

  private static Layer.Pair anyPair(int qubits, Uniforms uniforms) {
    int a = (int) (qubits * uniforms.next());
    int b = (int) ((qubits - 1) * uniforms.next());
    return new Layer.Pair(a, b < a ? b : b + 1);
  }

  /// The gates of the circuit turned back, the last one first.
  static Circuit inverse(Circuit circuit) {
    int qubits = circuit.qubits();
    var none = Angles.none(qubits);
    var layers = new ArrayList<Layer>();
    for (var layer : circuit.layers().reversed()) {
      layers.add(new Layer(none, none, layer.cz()));
      layers.add(new Layer(none, negated(layer.rz()), List.of()));
      layers.add(new Layer(negated(layer.ry()), none, List.of()));
    }
    return new Circuit(qubits, layers);
  }

  private static Angles negated(Angles angles) {
    return Angles.each(angles.qubits(), qubit -> -angles.radians(qubit));
  }

  static Circuit then(Circuit first, Circuit second) {
    var layers = new ArrayList<>(first.layers());
    layers.addAll(second.layers());
    return new Circuit(first.qubits(), layers);
  }

  private static Uniforms uniforms(String name) {
    return new Uniforms(new Sha3Seeds().open(name.getBytes(StandardCharsets.UTF_8)));
  }
}
