package io.quantumlock.adapter.quantum;

import static io.quantumlock.adapter.quantum.GoldenCircuit.fraction;

import io.quantumlock.domain.fingerprint.QuantumBackend;
import java.util.Arrays;
import java.util.Optional;

/// Runs the [GoldenCircuit] and compares the state with what is known of it. Notices an angle that
/// is off by 10⁻⁸, whichever it is.
final class SelfTest {
  private static final double TOLERANCE = 1e-12;

  private final double[] re = new double[1 << GoldenCircuit.QUBITS];
  private final double[] im = new double[1 << GoldenCircuit.QUBITS];

  private SelfTest(QuantumBackend backend) {
    var register = backend.register(GoldenCircuit.QUBITS);
    register.prepare(GoldenCircuit.circuit());
    register.read(0, re, im);
  }

  /// @return what is wrong, or nothing
  static Optional<String> run(QuantumBackend backend) {
    try {
      return backend instanceof ProvenBackend ? Optional.empty() : new SelfTest(backend).fault();
    } catch (RuntimeException e) {
      return Optional.of("it threw " + e);
    }
  }

  private Optional<String> fault() {
    double[] sums = sums();
    for (int i = 0; i < sums.length; i++) {
      if (!(Math.abs(sums[i] - GoldenCircuit.SUMS[i]) <= TOLERANCE)) {
        return Optional.of(
            "sum %d is %s and should be %s".formatted(i, sums[i], GoldenCircuit.SUMS[i]));
      }
    }
    int[] outcomes = outcomes();
    return Arrays.equals(outcomes, GoldenCircuit.OUTCOMES)
        ? Optional.empty()
        : Optional.of("its outcomes are " + Arrays.toString(outcomes));
  }

  private double[] sums() {
    var sums = new double[3];
    for (int i = 0; i < re.length; i++) {
      double weight = fraction(i) - 0.5;
      sums[0] += weight * re[i];
      sums[1] += weight * im[i];
      sums[2] += weight * probability(i);
    }
    return sums;
  }

  private int[] outcomes() {
    var outcomes = new int[GoldenCircuit.OUTCOMES.length];
    for (int k = 0; k < outcomes.length; k++) {
      double left = fraction(k + 1);
      while (outcomes[k] < re.length - 1 && left >= probability(outcomes[k])) {
        left -= probability(outcomes[k]++);
      }
    }
    return outcomes;
  }

  private double probability(int state) {
    return re[state] * re[state] + im[state] * im[state];
  }
}
