package io.quantumlock.benchmark;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Draws what [SoakBenchmark] printed, as SVG: one panel a quantity, each from zero up.
public final class SoakPlot {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 90;
  private static final int LEFT = 130;
  private static final List<String> PANELS =
      List.of("p50_ms", "p99_ms", "heap_mb", "resident_mb", "threads", "files");

  @SuppressWarnings("SystemOut")
  private static final PrintStream OUT = System.out;

  private final List<String> names;
  private final List<double[]> rows;

  private SoakPlot(List<String> lines) {
    names = List.of(lines.getFirst().split(","));
    rows =
        lines.stream()
            .skip(1)
            .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray())
            .toList();
  }

  /// @param args the CSV file
  public static void main(String[] args) throws IOException {
    var plot = new SoakPlot(Files.readAllLines(Path.of(args[0])));
    OUT.printf(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\""
            + " font-family=\"sans-serif\" font-size=\"12\">%n",
        LEFT + WIDTH + 20, PANELS.size() * (HEIGHT + 20) + 30);
    OUT.println("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>");
    IntStream.range(0, PANELS.size()).forEach(plot::panel);
    OUT.printf(
        "<text x=\"%d\" y=\"%d\">minutes: 0 to %.0f</text>%n</svg>%n",
        LEFT, PANELS.size() * (HEIGHT + 20) + 20, plot.rows.getLast()[0] / 60);
  }

  private void panel(int index) {
    int column = names.indexOf(PANELS.get(index));
    int bottom = (index + 1) * (HEIGHT + 20);
    double most = rows.stream().mapToDouble(row -> row[column]).max().orElse(1);
    double last = rows.getLast()[0];
    var points =
        rows.stream()
            .map(row -> point(LEFT + row[0] / last * WIDTH, bottom - row[column] / most * HEIGHT))
            .collect(joining(" "));
    OUT.printf("<text x=\"8\" y=\"%d\">%s</text>%n", bottom - HEIGHT / 2, PANELS.get(index));
    OUT.printf("<text x=\"8\" y=\"%d\">most: %s</text>%n", bottom - HEIGHT / 2 + 16, number(most));
    OUT.printf(
        "<path d=\"M%d %dV%dH%d\" fill=\"none\" stroke=\"silver\"/>%n",
        LEFT, bottom - HEIGHT, bottom, LEFT + WIDTH);
    OUT.printf("<polyline points=\"%s\" fill=\"none\" stroke=\"navy\"/>%n", points);
  }

  private static String point(double x, double y) {
    return String.format(Locale.ROOT, "%.0f,%.1f", x, y);
  }

  private static String number(double value) {
    return value < 10 ? String.format(Locale.ROOT, "%.1f", value) : Math.round(value) + "";
  }
}
