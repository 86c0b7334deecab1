package io.quantumlock.adapter.quantum;

import io.quantumlock.domain.fingerprint.Angles;
import io.quantumlock.domain.fingerprint.Circuit;
import io.quantumlock.domain.fingerprint.Layer;
import java.util.List;
import java.util.stream.IntStream;

/// A circuit of the size and shape of a license's, and what is known of the state that it prepares.
/// There is nothing secret about it: its numbers are the fractional parts of the multiples of the
/// golden ratio, in the order in which a license takes its own from the seed.
final class GoldenCircuit {
  static final int QUBITS = 16;
  static final int LAYERS = 8;

  /// Σ wᵢ·Re ψᵢ, Σ wᵢ·Im ψᵢ and Σ wᵢ·|ψᵢ|², with the weights wᵢ = `fraction(i)` - ½.
  static final double[] SUMS = {0.2735260148503236, -0.1933366914325592, -0.0011568403790491};

  /// What the draws `fraction(1)`, `fraction(2)`, … come out as.
  static final int[] OUTCOMES = {
    43888, 17697, 53080, 36486, 8575, 46258, 27487, 62192, 41226, 14151, 49768, 33095, 3297, 45296,
    20102, 58198
  };

  private GoldenCircuit() {}

  static Circuit circuit() {
    return new Circuit(QUBITS, IntStream.range(0, LAYERS).mapToObj(GoldenCircuit::layer).toList());
  }

  private static Layer layer(int layer) {
    int first = 2 * QUBITS * layer + 1;
    var ry = Angles.each(QUBITS, qubit -> Math.PI * fraction(first + qubit));
    if (layer == LAYERS - 1) {
      return new Layer(ry, Angles.none(QUBITS), List.of());
    }
    var rz = Angles.each(QUBITS, qubit -> 2 * Math.PI * fraction(first + QUBITS + qubit));
    return new Layer(ry, rz, Circuit.ring(QUBITS));
  }

  /// The k-th number of the golden-ratio sequence, in [0, 1).
  static double fraction(int k) {
    double multiple = k * ((1 + Math.sqrt(5)) / 2);
    return multiple - Math.floor(multiple);
  }
}
