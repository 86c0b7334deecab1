package io.quantumlock.benchmark;

import io.quantumlock.domain.fingerprint.Angles;
import io.quantumlock.domain.fingerprint.Circuit;
import io.quantumlock.domain.fingerprint.Layer;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Circuits of the shape of a license's, one after the other.
final class LicenseCircuits {
  private static final int SEVERAL = 8;

  private final List<Circuit> circuits;
  private int next;

  LicenseCircuits(int qubits, int layers) {
    circuits = IntStream.range(0, SEVERAL).mapToObj(seed -> circuit(qubits, layers, seed)).toList();
  }

  Circuit next() {
    next = (next + 1) % SEVERAL;
    return circuits.get(next);
  }

  static Circuit circuit(int qubits, int layers, int seed) {
    var random = new Random(seed);
    var ring = Circuit.ring(qubits);
    return new Circuit(
        qubits,
        IntStream.range(0, layers)
            .mapToObj(
                layer -> {
                  var ry = Angles.each(qubits, _ -> 2 * Math.asin(Math.sqrt(random.nextDouble())));
                  return layer < layers - 1
                      ? new Layer(
                          ry, Angles.each(qubits, _ -> 2 * Math.PI * random.nextDouble()), ring)
                      : new Layer(ry, Angles.none(qubits), List.of());
                })
            .toList());
  }
}
