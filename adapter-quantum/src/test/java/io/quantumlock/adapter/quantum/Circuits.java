package io.quantumlock.adapter.quantum;

import io.quantumlock.domain.fingerprint.Angles;
import io.quantumlock.domain.fingerprint.Circuit;
import io.quantumlock.domain.fingerprint.Layer;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Seeded circuits.
final class Circuits {
  private Circuits() {}

  /// Of the shape of a license's.
  static Circuit ring(int qubits, int layers, long seed) {
    var random = new Random(seed);
    return new Circuit(
        qubits,
        IntStream.range(0, layers)
            .mapToObj(
                i ->
                    i < layers - 1
                        ? new Layer(
                            polar(qubits, random), phases(qubits, random), Circuit.ring(qubits))
                        : new Layer(polar(qubits, random), Angles.none(qubits), List.of()))
            .toList());
  }

  /// Pairs anywhere, some of them twice, and phases to the end.
  static Circuit anyPairs(int qubits, int layers, long seed) {
    var random = new Random(seed);
    return new Circuit(
        qubits,
        Stream.generate(
                () ->
                    new Layer(polar(qubits, random), phases(qubits, random), pairs(qubits, random)))
            .limit(layers)
            .toList());
  }

  private static List<Layer.Pair> pairs(int qubits, Random random) {
    if (qubits == 1) {
      return List.of();
    }
    return Stream.generate(
            () -> {
              int a = random.nextInt(qubits);
              return new Layer.Pair(a, (a + 1 + random.nextInt(qubits - 1)) % qubits);
            })
        .limit(2L * qubits)
        .toList();
  }

  private static Angles polar(int qubits, Random random) {
    return Angles.each(qubits, _ -> 2 * Math.asin(Math.sqrt(random.nextDouble())));
  }

  private static Angles phases(int qubits, Random random) {
    return Angles.each(qubits, _ -> 2 * Math.PI * random.nextDouble());
  }
}
