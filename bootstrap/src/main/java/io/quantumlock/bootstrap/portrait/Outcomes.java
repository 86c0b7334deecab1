package io.quantumlock.bootstrap.portrait;

import io.quantumlock.domain.fingerprint.FingerprintPortrait;
import io.quantumlock.domain.fingerprint.FingerprintPortrait.Outcome;
import java.util.List;
import java.util.Locale;

/// How outcomes are put into words.
final class Outcomes {
  private static final int SHOWN = 8;

  private Outcomes() {}

  static List<Outcome> shown(FingerprintPortrait portrait) {
    return portrait.outcomes().stream().limit(SHOWN).toList();
  }

  static String heading(FingerprintPortrait portrait) {
    return "%d draws, %d different outcomes; the most frequent, from q%d down to q0"
        .formatted(portrait.draws(), portrait.outcomes().size(), portrait.circuit().qubits() - 1);
  }

  /// The highest qubit first, as in |q15 … q0⟩.
  private static String bits(Outcome outcome, int qubits) {
    return String.format("%" + qubits + "s", Integer.toBinaryString(outcome.state()))
        .replace(' ', '0');
  }

  static String line(Outcome outcome, int qubits) {
    return String.format(
        Locale.ROOT,
        "%s  drawn %s, probability %.6f",
        bits(outcome, qubits),
        outcome.draws() == 1 ? "once" : outcome.draws() + " times",
        outcome.probability());
  }
}
