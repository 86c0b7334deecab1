package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.bootstrap.command.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {
  @TempDir Path home;
  @TempDir Path elsewhere;

  @Test
  void theFirstStartMakesItForItsOwnersEyesOnly() throws IOException {
    Run.in(home, "kms", "list", "--json").json();

    assertThat(Files.getPosixFilePermissions(home.resolve("master.key")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void withoutItADatabaseWithRowsIsNotOpened() throws IOException {
    Run.in(home, "kms", "list", "--json").json();
    Files.delete(home.resolve("master.key"));

    var run = Run.in(home, "kms", "list");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("master.key").doesNotContain("    at ");
    assertThat(home.resolve("master.key")).doesNotExist();
  }

  @Test
  void withAnotherOneADatabaseWithRowsIsNotOpened() throws IOException {
    Run.in(home, "kms", "list", "--json").json();
    Run.in(elsewhere, "kms", "list", "--json").json();
    Files.delete(home.resolve("master.key"));
    Files.copy(elsewhere.resolve("master.key"), home.resolve("master.key"));

    var run = Run.in(home, "kms", "list");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).hasLineCount(1).contains("the database is sealed under");
    assertThat(run.err()).contains(home.resolve("master.key").toString());
  }
}
