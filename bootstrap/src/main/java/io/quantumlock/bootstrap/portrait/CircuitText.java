package io.quantumlock.bootstrap.portrait;

import static io.quantumlock.bootstrap.portrait.Columns.lower;
import static io.quantumlock.bootstrap.portrait.Columns.upper;

import io.quantumlock.domain.fingerprint.Angles;
import io.quantumlock.domain.fingerprint.Circuit;
import io.quantumlock.domain.fingerprint.Layer;
import io.quantumlock.domain.fingerprint.Layer.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A circuit in characters: a line per qubit, folded where it would be wider than a terminal.
final class CircuitText {
  private static final int LABEL = 4;

  private final Circuit circuit;
  private final int width;

  CircuitText(Circuit circuit, int width) {
    this.circuit = circuit;
    this.width = width;
  }

  /// @return blocks of lines, each with as many layers as fit
  List<String> lines() {
    var layers =
        IntStream.range(0, circuit.layers().size())
            .mapToObj(i -> drawn(i + 1, circuit.layers().get(i)))
            .toList();
    var lines = new ArrayList<String>();
    for (int from = 0, to; from < layers.size(); from = to) {
      to = from + 1;
      while (to < layers.size() && widthOf(layers.subList(from, to + 1)) <= width) {
        to++;
      }
      if (from > 0) {
        lines.add("");
      }
      lines.addAll(sideBySide(layers.subList(from, to)));
    }
    return lines;
  }

  private static int widthOf(List<List<String>> layers) {
    return LABEL + layers.stream().mapToInt(layer -> layer.getLast().length()).sum();
  }

  private List<String> sideBySide(List<List<String>> layers) {
    return IntStream.range(0, 2 + circuit.qubits())
        .mapToObj(
            row ->
                (label(row - 2)
                        + layers.stream().map(l -> l.get(row)).collect(Collectors.joining()))
                    .stripTrailing())
        .toList();
  }

  private static String label(int qubit) {
    return qubit < 0 ? " ".repeat(LABEL) : String.format("%-" + LABEL + "s", "q" + qubit);
  }

  /// Two lines of heading and one per qubit, all of one width.
  private List<String> drawn(int number, Layer layer) {
    var columns = Columns.of(layer);
    var rows = new ArrayList<String>();
    for (int qubit = 0; qubit < circuit.qubits(); qubit++) {
      var row =
          new StringBuilder("─").append(box(layer.ry(), qubit)).append(box(layer.rz(), qubit));
      for (var column : columns) {
        row.append('─').append(crossing(column, qubit));
      }
      rows.add(row.toString());
    }
    var gates =
        "   Ry "
            + (Angle.areDrawn(layer.rz()) ? "   Rz " : "")
            + (columns.isEmpty() ? "" : "   CZ");
    return headed(List.of("  layer " + number, gates), rows);
  }

  private static List<String> headed(List<String> headings, List<String> wires) {
    int width =
        Stream.concat(headings.stream(), wires.stream()).mapToInt(String::length).max().orElse(0);
    return Stream.concat(
            headings.stream().map(text -> text + " ".repeat(width - text.length())),
            wires.stream().map(wire -> wire + "─".repeat(width - wire.length())))
        .toList();
  }

  private static String box(Angles angles, int qubit) {
    return Angle.areDrawn(angles) ? "┤" + Angle.text(angles, qubit) + "├" : "";
  }

  private static char crossing(List<Pair> column, int qubit) {
    for (var pair : column) {
      if (qubit == upper(pair)) {
        return '┬';
      } else if (qubit == lower(pair)) {
        return '┴';
      } else if (upper(pair) < qubit && qubit < lower(pair)) {
        return '┼';
      }
    }
    return '─';
  }
}
