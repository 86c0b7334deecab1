package io.quantumlock.bootstrap.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/// How a command answers: for people, or as JSON.
final class Output {
  private static final JsonMapper JSON = new JsonMapper();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  /// Prints one thing.
  ///
  /// @param note for people, and only in text
  void print(PrintStream out, Row row, String note) {
    if (json) {
      out.println(JSON.writeValueAsString(row.cells()));
      return;
    }
    int width = row.cells().keySet().stream().mapToInt(String::length).max().orElse(0);
    row.cells().forEach((name, value) -> out.println(pad(name, width) + "  " + text(value)));
    if (!note.isEmpty()) {
      out.println(note);
    }
  }

  void print(PrintStream out, Row row) {
    print(out, row, "");
  }

  /// Prints one thing, for people in words of its own.
  void print(PrintStream out, Row row, Supplier<String> words) {
    out.println(json ? JSON.writeValueAsString(row.cells()) : words.get());
  }

  /// Prints one of so many that they are read by programs alone: in JSON, asked for or not.
  void printLine(PrintStream out, Map<String, @Nullable Object> cells) {
    out.println(JSON.writeValueAsString(cells));
  }

  /// Prints many things of one kind.
  void print(PrintStream out, List<Row> rows) {
    if (json) {
      out.println(JSON.writeValueAsString(rows.stream().map(Row::cells).toList()));
    } else if (rows.isEmpty()) {
      out.println("none");
    } else {
      table(rows).forEach(out::println);
    }
  }

  static List<String> table(List<Row> rows) {
    var lines = new ArrayList<List<String>>();
    lines.add(List.copyOf(rows.getFirst().cells().keySet()));
    rows.forEach(row -> lines.add(row.cells().values().stream().map(Output::text).toList()));
    var widths = new int[lines.getFirst().size()];
    for (var line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    return lines.stream().map(line -> join(line, widths)).toList();
  }

  private static String join(List<String> line, int[] widths) {
    var joined = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      joined.append(pad(line.get(i), widths[i])).append("  ");
    }
    return joined.toString().stripTrailing();
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(width - text.length());
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "-";
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(entry -> entry.getKey() + "=" + text(entry.getValue()))
              .collect(Collectors.joining(" "));
      default -> value.toString();
    };
  }
}
