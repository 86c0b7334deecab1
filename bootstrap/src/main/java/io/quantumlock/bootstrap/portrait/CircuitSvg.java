package io.quantumlock.bootstrap.portrait;

import static io.quantumlock.bootstrap.portrait.Columns.lower;
import static io.quantumlock.bootstrap.portrait.Columns.upper;

import io.quantumlock.domain.fingerprint.Angles;
import io.quantumlock.domain.fingerprint.Circuit;
import io.quantumlock.domain.fingerprint.Layer;

/// A circuit as SVG: a wire per qubit, boxes for the turns, dots joined by a line for `CZ`.
final class CircuitSvg {
  private static final double WIRE = 28;
  private static final double LABEL = 44;
  private static final double BOX = 44;
  private static final double BOX_HEIGHT = 20;
  private static final double GAP = 6;
  private static final double COLUMN = 14;

  private final Circuit circuit;
  private final double left;
  private final double top;

  CircuitSvg(Circuit circuit, double left, double top) {
    this.circuit = circuit;
    this.left = left;
    this.top = top;
  }

  double height() {
    return WIRE * (circuit.qubits() + 0.5);
  }

  double width() {
    return LABEL + circuit.layers().stream().mapToDouble(CircuitSvg::width).sum() + GAP;
  }

  private static double width(Layer layer) {
    return GAP
        + (Angle.areDrawn(layer.ry()) ? BOX + GAP : 0)
        + (Angle.areDrawn(layer.rz()) ? BOX + GAP : 0)
        + COLUMN * Columns.of(layer).size();
  }

  void draw(Svg svg) {
    for (int qubit = 0; qubit < circuit.qubits(); qubit++) {
      svg.text(left, y(qubit) + 4, "", "q" + qubit);
      svg.line("wire", left + LABEL - GAP, y(qubit), left + width(), y(qubit));
    }
    double x = left + LABEL;
    for (int i = 0; i < circuit.layers().size(); i++) {
      svg.text(x + GAP, top + 4, "small dim", "layer " + (i + 1));
      draw(svg, circuit.layers().get(i), x + GAP);
      x += width(circuit.layers().get(i));
    }
  }

  private void draw(Svg svg, Layer layer, double left) {
    double x = boxes(svg, "ry", layer.ry(), left);
    x = boxes(svg, "rz", layer.rz(), x);
    for (var column : Columns.of(layer)) {
      for (var pair : column) {
        double middle = x + COLUMN / 2;
        svg.line("cz", middle, y(upper(pair)), middle, y(lower(pair)));
        svg.dot(middle, y(upper(pair))).dot(middle, y(lower(pair)));
      }
      x += COLUMN;
    }
  }

  /// @return where the next may begin
  private double boxes(Svg svg, String kind, Angles angles, double x) {
    if (!Angle.areDrawn(angles)) {
      return x;
    }
    for (int qubit = 0; qubit < circuit.qubits(); qubit++) {
      svg.box(kind, x, y(qubit) - BOX_HEIGHT / 2, BOX, BOX_HEIGHT);
      svg.text(x + BOX / 2, y(qubit) + 4, "small middle", Angle.text(angles, qubit));
    }
    return x + BOX + GAP;
  }

  private double y(int qubit) {
    return top + WIRE * (qubit + 1);
  }
}
