package io.quantumlock.bootstrap.portrait;

import io.quantumlock.domain.fingerprint.FingerprintPortrait;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A fingerprint on a terminal of eighty columns: the circuit, a bar for each qubit, and the
/// outcomes.
public final class PortraitText {
  private static final int WIDTH = 80;
  private static final int HALF_BAR = 28;

  private final FingerprintPortrait portrait;

  public PortraitText(FingerprintPortrait portrait) {
    this.portrait = portrait;
  }

  public List<String> lines() {
    var lines = new ArrayList<String>();
    var circuit = portrait.circuit();
    lines.add(
        "Circuit of %d qubits and %d layers, angles in radians, ┬ and ┴ joined by CZ"
            .formatted(circuit.qubits(), circuit.layers().size()));
    lines.add("");
    lines.addAll(new CircuitText(circuit, WIDTH).lines());
    lines.add("");
    lines.add("⟨Z⟩ of each qubit before it is measured: 1 is surely 0, -1 is surely 1");
    lines.add("");
    lines.addAll(bars());
    lines.add("");
    lines.add(Outcomes.heading(portrait));
    lines.add("");
    Outcomes.shown(portrait)
        .forEach(outcome -> lines.add(Outcomes.line(outcome, circuit.qubits())));
    return lines;
  }

  private List<String> bars() {
    var scale = Scale.of(portrait.meanZ());
    var end = scale.text();
    var lines = new ArrayList<String>();
    lines.add(String.format("    %-" + HALF_BAR + "s0%" + HALF_BAR + "s", "-" + end, end));
    for (int qubit = 0; qubit < portrait.meanZ().size(); qubit++) {
      double mean = portrait.meanZ().get(qubit);
      lines.add(
          String.format(Locale.ROOT, "%-4s%s  %+.4f", "q" + qubit, bar(scale.share(mean)), mean));
    }
    return lines;
  }

  private static String bar(double share) {
    var filled = "█".repeat((int) Math.round(Math.abs(share) * HALF_BAR));
    var left = share < 0 ? filled : "";
    var right = share < 0 ? "" : filled;
    return String.format("%" + HALF_BAR + "s│%-" + HALF_BAR + "s", left, right);
  }
}
