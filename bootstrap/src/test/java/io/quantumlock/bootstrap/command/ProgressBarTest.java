package io.quantumlock.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressBarTest {
  @TempDir Path home;

  @ParameterizedTest
  @CsvSource({
    "0, 8, ........................................",
    "1, 8, #####...................................",
    "7, 8, ###################################.....",
    "8, 8, ########################################",
    "9, 8, ########################################", // rows that came while it went on
    "0, 0, ########################################",
  })
  void theBarIsAsFullAsTheWorkIsDone(long done, long total, String bar) {
    var nowhere = new PrintStream(OutputStream.nullOutputStream());
    var drawn = new ProgressBar(new Shell(Map.of(), nowhere, nowhere), "saving").draw(done, total);
    assertThat(drawn).isEqualTo("saving [%s] %d of %d rows", bar, done, total);
  }

  @Test
  void nothingIsDrawnWhereNobodyLooksOn() {
    var run = Run.in(home, "customer", "add", "--name", "acme", "--email", "a@acme.com");
    assertThat(run.exitCode()).isZero();
    var saved = Run.in(home, "backup", home.resolve("backup").toString());
    assertThat(saved.exitCode()).isZero();
    assertThat(saved.out() + saved.err()).doesNotContain("saving", "\r", "\u001b");
  }
}
