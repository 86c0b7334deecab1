package io.quantumlock.bootstrap.portrait;

import io.quantumlock.domain.fingerprint.FingerprintPortrait;
import java.util.List;
import java.util.Locale;

/// A fingerprint as an SVG document: the circuit above, the bars and the outcomes below.
public final class PortraitSvg {
  private static final double MARGIN = 32;
  private static final double LINE = 20;
  private static final double LABEL = 44;
  private static final double HALF_BAR = 180;
  private static final int LONGEST = 120;

  private final FingerprintPortrait portrait;
  private final Svg svg = new Svg();

  public PortraitSvg(FingerprintPortrait portrait) {
    this.portrait = portrait;
  }

  /// @param title the first line
  /// @param facts the lines below it, cut where they are too long for the page
  public String document(String title, List<String> facts) {
    double y = MARGIN + 12;
    svg.text(MARGIN, y, "head", title);
    y += 6;
    for (var fact : facts) {
      y += LINE;
      svg.text(MARGIN, y, "dim", cut(fact));
    }
    y += 34;
    legend(y);
    var circuit = new CircuitSvg(portrait.circuit(), MARGIN, y + 36);
    circuit.draw(svg);
    y += 76 + circuit.height();
    bars(y);
    outcomes(MARGIN + LABEL + 2 * HALF_BAR + 132, y);
    int rows = Math.max(portrait.meanZ().size(), Outcomes.shown(portrait).size());
    double height = y + LINE * (rows + 3);
    double width = Math.max(circuit.width() + 2 * MARGIN, 1120);
    return svg.document(width, height, title, String.join("; ", facts).replaceAll(" +", " "));
  }

  private static String cut(String fact) {
    return fact.codePointCount(0, fact.length()) <= LONGEST
        ? fact
        : fact.substring(0, fact.offsetByCodePoints(0, LONGEST)) + "…";
  }

  private void legend(double y) {
    svg.box("ry", MARGIN, y - 12, 24, 16).text(MARGIN + 32, y, "", "Ry");
    svg.box("rz", MARGIN + 70, y - 12, 24, 16).text(MARGIN + 102, y, "", "Rz");
    svg.line("cz", MARGIN + 144, y - 4, MARGIN + 162, y - 4);
    svg.dot(MARGIN + 144, y - 4).dot(MARGIN + 162, y - 4).text(MARGIN + 174, y, "", "CZ");
    svg.text(MARGIN + 214, y, "dim", "angles in radians");
  }

  private void bars(double top) {
    var scale = Scale.of(portrait.meanZ());
    double zero = MARGIN + LABEL + HALF_BAR;
    svg.text(MARGIN, top, "sub", "⟨Z⟩ of each qubit before it is measured");
    svg.text(zero - HALF_BAR, top + LINE, "small dim", "-" + scale.text());
    svg.text(zero, top + LINE, "small dim middle", "0");
    svg.text(zero + HALF_BAR, top + LINE, "small dim end", scale.text());
    double y = top + LINE;
    for (int qubit = 0; qubit < portrait.meanZ().size(); qubit++) {
      y += LINE;
      double mean = portrait.meanZ().get(qubit);
      double length = HALF_BAR * Math.abs(scale.share(mean));
      svg.text(MARGIN, y, "", "q" + qubit);
      svg.box(mean < 0 ? "minus" : "plus", mean < 0 ? zero - length : zero, y - 11, length, 14);
      svg.text(zero + HALF_BAR + 80, y, "end", String.format(Locale.ROOT, "%+.4f", mean));
    }
    svg.line("wire", zero, top + LINE + 6, zero, y + 6);
  }

  private void outcomes(double left, double top) {
    svg.text(left, top, "sub", Outcomes.heading(portrait));
    double y = top + LINE;
    for (var outcome : Outcomes.shown(portrait)) {
      y += LINE;
      svg.text(left, y, "", Outcomes.line(outcome, portrait.circuit().qubits()));
    }
  }
}
