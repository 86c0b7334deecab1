package io.quantumlock.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookingAtAFingerprintInVainTest {
  private static final String KEY = "QCOS" + "-0000".repeat(8);

  @TempDir Path folder;

  @Test
  void whereNothingIsNothingIsMade() throws Exception {
    var missing = folder.resolve("missing");
    var empty = Files.createDirectory(folder.resolve("empty"));

    for (var home : new Path[] {missing, empty}) {
      var run = Run.in(home, "fingerprint", "show", KEY);
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.err().strip()).isEqualTo("There is no embedded database in " + home);
    }
    assertThat(missing).doesNotExist();
    assertThat(empty).isEmptyDirectory();
  }

  @Test
  void aDatabaseWithoutAMasterKeyGetsNone() {
    assertThat(Run.in(folder, "migrate").exitCode()).isZero();

    var run = Run.in(folder, "fingerprint", "show", KEY);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err().strip()).isEqualTo("The database is empty");
    assertThat(folder.resolve("master.key")).doesNotExist();
  }

  @Test
  void aDrawingNeedsTheNameOfAFile() {
    for (var name : new String[] {"", folder.toString()}) {
      var run = Run.in(folder, "fingerprint", "show", KEY, "--svg", name);

      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err()).startsWith("--svg must name a file, and \"" + name + "\" is none");
    }
    assertThat(folder).isEmptyDirectory();
  }
}
