package io.quantumlock.benchmark;

import io.quantumlock.benchmark.CpuTimes.Part;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// What came of one kind of load, as a row of a table in Markdown.
record Measured(String what, OpenLoop.Result result, CpuTimes cpu) {
  static final String HEADING =
      "| | a second | p50, ms | p99, ms | p99.9, ms | failed | CPU, µs each |"
          + Arrays.stream(Part.values())
              .map(part -> " " + part.name().toLowerCase(Locale.ROOT) + " |")
              .collect(Collectors.joining())
          + "\n|"
          + " --- |".repeat(7 + Part.values().length);

  /// CPU of the server for each request.
  double micros() {
    return each(cpu.server());
  }

  String row() {
    var parts =
        Arrays.stream(Part.values())
            .map(part -> " %.0f |".formatted(each(cpu.of(part))))
            .collect(Collectors.joining());
    return "| %s | %.0f | %.2f | %.1f | %.1f | %d | %.0f |%s"
        .formatted(
            what,
            result.answeredPerSecond(),
            result.millis(0.5),
            result.millis(0.99),
            result.millis(0.999),
            result.failed(),
            micros(),
            parts);
  }

  private double each(long nanos) {
    return nanos / 1e3 / result.count();
  }
}
