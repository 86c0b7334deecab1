package io.quantumlock.adapter.quantum;

import static io.quantumlock.adapter.quantum.GoldenCircuit.fraction;

import io.quantumlock.domain.fingerprint.QuantumBackend;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Runs a [GoldenCircuit] and compares the state with what is known of it. Notices an angle that is
/// off by 10⁻⁸, whichever it is.
final class SelfTest {
  private static final double TOLERANCE = 1e-12;

  private final GoldenCircuit golden;
  private final double[] re;
  private final double[] im;

  private SelfTest(QuantumBackend backend, GoldenCircuit golden) {
    this.golden = golden;
    re = new double[1 << golden.qubits()];
    im = new double[1 << golden.qubits()];
    var register = backend.register(golden.qubits());
    register.prepare(golden.circuit());
    register.read(0, re, im);
  }

  /// @return what is wrong, or nothing
  static Optional<String> run(QuantumBackend backend, GoldenCircuit golden) {
    try {
      return new SelfTest(backend, golden).fault();
    } catch (RuntimeException e) {
      return Optional.of("it threw " + e);
    }
  }

  private Optional<String> fault() {
    double[] sums = sums();
    for (int i = 0; i < sums.length; i++) {
      if (!(Math.abs(sums[i] - golden.sums().get(i)) <= TOLERANCE)) {
        return Optional.of(
            "sum %d is %s and should be %s".formatted(i, sums[i], golden.sums().get(i)));
      }
    }
    var outcomes = outcomes();
    return outcomes.equals(golden.outcomes())
        ? Optional.empty()
        : Optional.of("its outcomes are " + outcomes);
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

  private List<Integer> outcomes() {
    return IntStream.rangeClosed(1, golden.outcomes().size())
        .mapToObj(draw -> outcome(fraction(draw)))
        .toList();
  }

  private int outcome(double draw) {
    double left = draw;
    int state = 0;
    while (state < re.length - 1 && left >= probability(state)) {
      left -= probability(state++);
    }
    return state;
  }

  private double probability(int state) {
    return re[state] * re[state] + im[state] * im[state];
  }
}
