package io.quantumlock.domain.fingerprint;

import io.quantumlock.domain.fingerprint.QuantumBackend.Register;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What there is to see of a fingerprint that was taken again. Not for everybody's eyes: the
/// circuit and the outcomes follow from the master key.
///
/// @param meanZ ⟨Z⟩ of each qubit in the state that the circuit prepares, from qubit 0 up: 1 where
///   it is surely measured as 0, -1 where surely as 1
/// @param outcomes what the draws came out as, the most frequent first, then the likeliest
/// @param regenerated whether the signature came out as it was kept
public record FingerprintPortrait(
    Circuit circuit, List<Double> meanZ, List<Outcome> outcomes, boolean regenerated) {

  /// A basis state that was measured.
  ///
  /// @param state its index, of which qubit `q` is bit `q`
  /// @param draws how many of the draws came out as it
  /// @param probability |ψ|², how likely each of them was to
  public record Outcome(int state, int draws, double probability) {
    private static final Comparator<Outcome> ORDER =
        Comparator.comparingInt(Outcome::draws)
            .thenComparingDouble(Outcome::probability)
            .reversed()
            .thenComparingInt(Outcome::state);
  }

  public FingerprintPortrait {
    meanZ = List.copyOf(meanZ);
    outcomes = List.copyOf(outcomes);
  }

  /// @param register holds the state that the circuit prepares
  /// @param drawn one basis state's index per draw
  static FingerprintPortrait of(
      Circuit circuit, Register register, int[] drawn, boolean regenerated) {
    double[] probabilities = probabilities(register);
    var meanZ =
        IntStream.range(0, register.qubits())
            .mapToObj(qubit -> meanZ(qubit, probabilities))
            .toList();
    return new FingerprintPortrait(circuit, meanZ, outcomes(drawn, probabilities), regenerated);
  }

  /// How often the register was measured.
  public int draws() {
    return outcomes.stream().mapToInt(Outcome::draws).sum();
  }

  private static double[] probabilities(Register register) {
    var re = new double[1 << register.qubits()];
    var im = new double[re.length];
    register.read(0, re, im);
    return IntStream.range(0, re.length)
        .mapToDouble(state -> re[state] * re[state] + im[state] * im[state])
        .toArray();
  }

  private static double meanZ(int qubit, double[] probabilities) {
    double mean = 0;
    for (int state = 0; state < probabilities.length; state++) {
      mean += (state >> qubit & 1) == 0 ? probabilities[state] : -probabilities[state];
    }
    return mean;
  }

  private static List<Outcome> outcomes(int[] drawn, double[] probabilities) {
    var draws =
        Arrays.stream(drawn)
            .boxed()
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return draws.entrySet().stream()
        .map(
            entry ->
                new Outcome(
                    entry.getKey(), entry.getValue().intValue(), probabilities[entry.getKey()]))
        .sorted(Outcome.ORDER)
        .toList();
  }
}
