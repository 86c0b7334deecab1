package io.quantumlock.domain.fingerprint;

import io.quantumlock.domain.fingerprint.QuantumBackend.Register;
import java.util.List;
import java.util.stream.IntStream;

/// The amplitudes of a state, in index order.
record Amplitudes(List<Complex> values) {

  static Amplitudes of(Register register) {
    var re = new double[1 << register.qubits()];
    var im = new double[re.length];
    register.read(0, re, im);
    return new Amplitudes(
        IntStream.range(0, re.length).mapToObj(i -> new Complex(re[i], im[i])).toList());
  }

  static Amplitudes of(QuantumBackend backend, Circuit circuit) {
    var register = backend.register(circuit.qubits());
    register.prepare(circuit);
    return of(register);
  }

  double probability(int state) {
    double abs = values.get(state).abs();
    return abs * abs;
  }

  double norm() {
    return Math.sqrt(IntStream.range(0, values.size()).mapToDouble(this::probability).sum());
  }

  /// |⟨ψ|φ⟩|², this being ψ.
  double overlap(Amplitudes other) {
    var sum = Complex.ZERO;
    for (int i = 0; i < values.size(); i++) {
      var bra = new Complex(values.get(i).re(), -values.get(i).im());
      sum = sum.plus(bra.times(other.values.get(i)));
    }
    return sum.abs() * sum.abs();
  }

  /// The greatest difference in any amplitude.
  double distance(Amplitudes other) {
    return IntStream.range(0, values.size())
        .mapToDouble(i -> values.get(i).plus(other.values.get(i).negate()).abs())
        .reduce(0, Math::max);
  }

  /// The greatest difference in the cumulative distribution.
  double distanceInDistribution(Amplitudes other) {
    double difference = 0;
    double greatest = 0;
    for (int i = 0; i < values.size(); i++) {
      difference += probability(i) - other.probability(i);
      greatest = Math.max(greatest, Math.abs(difference));
    }
    return greatest;
  }
}
