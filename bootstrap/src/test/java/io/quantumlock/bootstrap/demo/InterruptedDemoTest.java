package io.quantumlock.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.bootstrap.command.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptedDemoTest {
  private static final int SIGTERM = 128 + 15;

  @TempDir Path temp;

  @Test
  void leavesNothingBehindWhenItIsStopped() throws Exception {
    assertThat(stoppedAtTheFirstWordOf("demo")).doesNotContain("POST /api");
    assertThat(temp).isEmptyDirectory();
  }

  @Test
  void leavesNothingBehindWhenItWasToStay() throws Exception {
    stoppedAtTheFirstWordOf("demo", "--stay");
    assertThat(temp).isEmptyDirectory();
  }

  /// @return what it had to say nevertheless
  private String stoppedAtTheFirstWordOf(String... args) throws Exception {
    var process = start(args);
    try (var err = process.errorReader();
        var out = process.inputReader()) {
      assertThat(err.readLine()).startsWith("Starting a server");
      assertThat(temp).isNotEmptyDirectory();
      process.toHandle().destroy();
      var said = out.readAllAsString() + err.readAllAsString();
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(SIGTERM);
      return said;
    } finally {
      process.destroyForcibly();
    }
  }

  private Process start(String... args) throws IOException {
    var builder = Program.with(List.of("-Djava.io.tmpdir=" + temp), args);
    builder.environment().put("QUANTUMLOCK_HTTP_PORT", "0");
    return builder.start();
  }
}
