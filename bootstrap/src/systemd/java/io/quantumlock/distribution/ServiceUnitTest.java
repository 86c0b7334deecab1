package io.quantumlock.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What systemd thinks of the service's unit. Needs no systemd that runs.
class ServiceUnitTest {
  /// In tenths of a point; ten points are a service that may do anything.
  private static final int TOLERATED = 20;

  private static final Path UNIT = Path.of("src/distribution/quantumlock.service");

  @TempDir Path folder;

  @Test
  void aServerThatIsTakenOverDoesNotGetFar() throws Exception {
    assertThat(exitCode(UNIT)).isZero();
  }

  @Test
  void aServiceThatMayAskForEverythingWouldBeNoticed() throws Exception {
    var open = Files.readString(UNIT).replaceAll("(?m)^SystemCallFilter=.*\n", "");
    var unit = Files.writeString(folder.resolve(UNIT.getFileName()), open);

    assertThat(exitCode(unit)).isNotZero();
  }

  private static int exitCode(Path unit) throws IOException, InterruptedException {
    var threshold = "--threshold=" + TOLERATED;
    return new ProcessBuilder(
            "systemd-analyze", "security", "--offline=true", threshold, unit.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
