package io.quantumlock.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailingToStartTest {
  @TempDir Path home;

  @Test
  void wrongSettingsAreTold() {
    var run = Run.with(Map.of("QUANTUMLOCK_HOEM", "x"), "customer", "list");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("did you mean QUANTUMLOCK_HOME?");
  }

  @Test
  void whatCannotBeASettingNeverEndsInAStackTrace() {
    for (var setting :
        List.of(
            Map.of("QUANTUMLOCK_HOME", home + ";b"),
            Map.of("QUANTUMLOCK_HOME", home.toString(), "QUANTUMLOCK_DB_URL", "jdbc:foo:bar"))) {
      var run = Run.with(setting, "customer", "list");
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.err()).startsWith("The settings are wrong").doesNotContain("    at ");
    }
  }

  @Test
  void aHomeFolderThatCannotBeMadeSaysWhy() throws IOException {
    var file = Files.createFile(home.resolve("file"));

    refusedIn(file, file + " is there and is no folder");
    refusedIn(file.resolve("inside"), file + "/inside: Not a directory");
    refusedIn(Path.of("/proc/nobody"), "/proc/nobody is not there");
  }

  private static void refusedIn(Path home, String why) {
    var run = Run.in(home, "customer", "list");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err().strip()).isEqualTo("Cannot make the home folder " + home + ": " + why);
  }

  @Test
  void aBackendThatCannotBeHadStopsTheStart() {
    var run =
        Run.with(
            Map.of("QUANTUMLOCK_HOME", home.toString(), "QUANTUMLOCK_QUANTUM_BACKEND", "qpu"),
            "kms",
            "list");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("qpu").contains("scalar").doesNotContain("    at ");
  }
}
