package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The program as a process of its own, with and without the module that the fast backend needs.
class BackendOfAProcessTest {
  private static final List<String> WITH = List.of("--add-modules", "jdk.incubator.vector");
  private static final List<String> WITHOUT = List.of();
  private static final String REASON =
      "(simd needs Java to be started with --add-modules jdk.incubator.vector)";

  @TempDir Path home;

  @ParameterizedTest
  @CsvSource({
    "true,  auto,   simd,   ''",
    "true,  simd,   simd,   ''",
    "true,  scalar, scalar, ''",
    "false, scalar, scalar, ''",
    "false, auto,   scalar, ' " + REASON + "'"
  })
  void itSaysWhichBackendItTookAndWhy(boolean module, String wish, String taken, String why)
      throws Exception {
    try (var server = ServerProcess.in(home, module ? WITH : WITHOUT, wish)) {
      assertThat(server.caller("qlk_nobody").get("/health").get("qcos_available"))
          .isEqualTo("true");
      assertThat(Files.readString(home.resolve("stderr.txt")))
          .containsOnlyOnce("quantum backend " + taken + ", asked for " + wish + why + "\n");
    }
  }

  @Test
  void theFastOneIsRefusedWithTheReasonWhereItCannotBeHad() throws Exception {
    var process = ServerProcess.program(home, WITHOUT, "simd").start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(1);
      assertThat(Files.readString(home.resolve("stderr.txt")).lines())
          .singleElement()
          .asString()
          .contains("simd", REASON, "choose one of: auto, scalar");
      assertThat(home.resolve("master.key")).doesNotExist();
    } finally {
      process.destroyForcibly();
    }
  }
}
