package io.quantumlock.adapter.quantum;

import io.quantumlock.domain.fingerprint.Angles;
import io.quantumlock.domain.fingerprint.Circuit;
import io.quantumlock.domain.fingerprint.Layer;
import java.util.List;
import java.util.stream.IntStream;

/// A circuit of a license's shape, and what is known of the state that it prepares. There is
/// nothing secret about it: its numbers are the fractional parts of the multiples of the golden
/// ratio, in the order in which a license takes its own from the seed.
///
/// @param sums Σ wᵢ·Re ψᵢ, Σ wᵢ·Im ψᵢ and Σ wᵢ·|ψᵢ|², with the weights wᵢ = `fraction(i)` - ½
/// @param outcomes what the draws `fraction(1)`, `fraction(2)`, … come out as
record GoldenCircuit(int qubits, List<Double> sums, List<Integer> outcomes) {
  static final int LAYERS = 8;

  /// Of a license's size.
  static final GoldenCircuit WHOLE =
      new GoldenCircuit(
          16,
          List.of(0.2735260148503236, -0.1933366914325592, -0.0011568403790491),
          List.of(
              43888, 17697, 53080, 36486, 8575, 46258, 27487, 62192, 41226, 14151, 49768, 33095,
              3297, 45296, 20102, 58198));

  /// A twentieth of the work, which a Java that has compiled nothing yet does at once.
  static final GoldenCircuit SMALL =
      new GoldenCircuit(
          12,
          List.of(-0.0628447753226924, 0.0940776654958867, 0.0020377178719883),
          List.of(
              2590, 762, 3577, 1815, 270, 3047, 1029, 3857, 2254, 636, 3335, 1532, 67, 2808, 802,
              3687));

  Circuit circuit() {
    return new Circuit(qubits, IntStream.range(0, LAYERS).mapToObj(this::layer).toList());
  }

  private Layer layer(int layer) {
    int first = 2 * qubits * layer + 1;
    var ry = Angles.each(qubits, qubit -> Math.PI * fraction(first + qubit));
    if (layer == LAYERS - 1) {
      return new Layer(ry, Angles.none(qubits), List.of());
    }
    var rz = Angles.each(qubits, qubit -> 2 * Math.PI * fraction(first + qubits + qubit));
    return new Layer(ry, rz, Circuit.ring(qubits));
  }

  /// The k-th number of the golden-ratio sequence, in [0, 1).
  static double fraction(int k) {
    double multiple = k * ((1 + Math.sqrt(5)) / 2);
    return multiple - Math.floor(multiple);
  }
}
