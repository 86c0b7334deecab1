package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.bootstrap.command.Program;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `quantumlock serve` as a process of its own, with and without the module that the fast backend
/// needs.
class BackendOfAProcessTest {
  private static final String REASON =
      " (simd needs Java to be started with --add-modules jdk.incubator.vector)";

  @TempDir Path home;
  private final List<Process> started = new ArrayList<>();

  private Process serve(boolean module, String wish) throws Exception {
    List<String> options = module ? List.of("--add-modules", "jdk.incubator.vector") : List.of();
    var builder = Program.with(options, "serve", "--json");
    builder.environment().put("QUANTUMLOCK_HOME", home.toString());
    builder.environment().put("QUANTUMLOCK_HTTP_PORT", "0");
    builder.environment().put("QUANTUMLOCK_QUANTUM_BACKEND", wish);
    var process = builder.start();
    started.add(process);
    return process;
  }

  @AfterEach
  void end() {
    started.forEach(Process::destroyForcibly);
  }

  @ParameterizedTest
  @CsvSource({
    "true,  auto,   simd,   ''",
    "true,  simd,   simd,   ''",
    "true,  scalar, scalar, ''",
    "false, scalar, scalar, ''",
    "false, auto,   scalar, '" + REASON + "'"
  })
  void itSaysWhichBackendItTookAndWhy(boolean module, String wish, String taken, String why)
      throws Exception {
    var process = serve(module, wish);

    try (var lines = process.errorReader()) {
      assertThat(lines.lines().filter(line -> line.contains("quantum backend")).findFirst())
          .hasValueSatisfying(
              line ->
                  assertThat(line)
                      .endsWith("quantum backend " + taken + ", asked for " + wish + why));
    }
  }

  @Test
  void theFastOneIsRefusedWithTheReasonWhereItCannotBeHad() throws Exception {
    var process = serve(false, "simd");

    try (var lines = process.errorReader()) {
      assertThat(lines.lines())
          .singleElement()
          .asString()
          .contains("simd", REASON, "choose one of: auto, scalar");
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(1);
    assertThat(home).isEmptyDirectory();
  }
}
