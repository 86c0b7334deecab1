package io.quantumlock.adapter.quantum;

import io.quantumlock.domain.fingerprint.Angles;
import io.quantumlock.domain.fingerprint.Circuit;
import io.quantumlock.domain.fingerprint.Layer;
import io.quantumlock.domain.fingerprint.QuantumBackend;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Runs a golden circuit of the size and shape of a license's and compares weighted sums of the
/// state with stored ones, which notices an angle that is off by 10⁻⁸ anywhere. The circuit is
/// public: its angles are multiples of the golden ratio.
final class SelfTest {
  private static final int QUBITS = 16;
  private static final int LAYERS = 8;
  private static final double GOLDEN_RATIO = (1 + Math.sqrt(5)) / 2;
  private static final double TOLERANCE = 1e-12;

  /// Σ wᵢ·Re ψᵢ, Σ wᵢ·Im ψᵢ and Σ wᵢ·|ψᵢ|², as [ScalarBackend] gives them.
  static final double[] EXPECTED = {0.273526014850325, -0.193336691432557, -0.001156840379049};

  private SelfTest() {}

  /// @return what is wrong, or nothing
  static Optional<String> run(QuantumBackend backend) {
    double[] sums = sums(backend);
    for (int i = 0; i < sums.length; i++) {
      if (!(Math.abs(sums[i] - EXPECTED[i]) <= TOLERANCE)) {
        return Optional.of("sum " + i + " is " + sums[i] + " and should be " + EXPECTED[i]);
      }
    }
    return Optional.empty();
  }

  static double[] sums(QuantumBackend backend) {
    var register = backend.register(QUBITS);
    register.prepare(circuit());
    var re = new double[1 << QUBITS];
    var im = new double[1 << QUBITS];
    register.read(0, re, im);
    var sums = new double[3];
    for (int i = 0; i < re.length; i++) {
      double weight = fraction(i) - 0.5;
      sums[0] += weight * re[i];
      sums[1] += weight * im[i];
      sums[2] += weight * (re[i] * re[i] + im[i] * im[i]);
    }
    return sums;
  }

  static Circuit circuit() {
    var layers = new ArrayList<Layer>();
    for (int i = 0; i < LAYERS; i++) {
      int first = 2 * QUBITS * i + 1;
      var ry = Angles.each(QUBITS, qubit -> Math.PI * fraction(first + qubit));
      layers.add(
          i < LAYERS - 1
              ? new Layer(
                  ry,
                  Angles.each(QUBITS, qubit -> 2 * Math.PI * fraction(first + QUBITS + qubit)),
                  Circuit.ring(QUBITS))
              : new Layer(ry, Angles.none(QUBITS), List.of()));
    }
    return new Circuit(QUBITS, layers);
  }

  /// The k-th number of the golden-ratio sequence, in [0, 1).
  private static double fraction(int k) {
    double multiple = k * GOLDEN_RATIO;
    return multiple - Math.floor(multiple);
  }
}
