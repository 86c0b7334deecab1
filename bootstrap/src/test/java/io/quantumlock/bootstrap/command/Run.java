package io.quantumlock.bootstrap.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A command that was run in this process, as the launcher runs it in one of its own.
public record Run(int exitCode, String out, String err) {
  private static final JsonMapper JSON = new JsonMapper();

  public static Run in(Path home, String... args) {
    return with(Map.of("QUANTUMLOCK_HOME", home.toString()), args);
  }

  public static Run with(Map<String, String> environment, String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int exitCode =
        Commands.run(
            new Shell(
                environment,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8)),
            args);
    return new Run(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  public JsonNode json() {
    if (exitCode != 0) {
      throw new AssertionError("exit code " + exitCode + ": " + err);
    }
    return JSON.readTree(out);
  }
}
