package io.quantumlock.architecture;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// How Java looks here: as google-java-format writes it, in every source file under a folder.
final class SourceFormat {
  private static final ToolProvider FORMATTER =
      ToolProvider.findFirst("google-java-format").orElseThrow();

  private final Path root;

  SourceFormat(Path root) {
    this.root = root;
  }

  /// @return the files that look otherwise, and what could not be read as Java
  List<String> complaints() throws IOException {
    return run("--dry-run");
  }

  /// Formats in place.
  ///
  /// @return what could not be read as Java
  List<String> apply() throws IOException {
    return run("--replace");
  }

  private List<String> run(String mode) throws IOException {
    var text = new StringWriter();
    var out = new PrintWriter(text);
    var files = sources().stream().map(Path::toString);
    FORMATTER.run(out, out, Stream.concat(Stream.of(mode), files).toArray(String[]::new));
    return text.toString().lines().toList();
  }

  List<Path> sources() throws IOException {
    try (var files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> isWrittenByHand(root.relativize(file)))
          .sorted()
          .toList();
    }
  }

  private static boolean isWrittenByHand(Path file) {
    return StreamSupport.stream(file.spliterator(), false)
        .map(Path::toString)
        .noneMatch(name -> name.equals("target") || name.startsWith("."));
  }

  /// Formats what is under the folder named; `mvn -q -N -P format` comes here.
  public static void main(String[] arguments) throws IOException {
    var complaints = new SourceFormat(Path.of(arguments[0])).apply();
    complaints.forEach(System.err::println);
    System.exit(complaints.isEmpty() ? 0 : 1);
  }
}
