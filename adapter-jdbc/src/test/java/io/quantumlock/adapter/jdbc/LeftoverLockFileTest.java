package io.quantumlock.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Before H2 opens a file, it looks at its lock file; so what matters is whether that is there when
/// everything is prepared and nothing opened.
final class LeftoverLockFileTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:30:00.123456Z");

  @TempDir private Path home;
  private Path lockFile;
  private Path presence;

  @BeforeEach
  void name() {
    lockFile = home.resolve("quantumlock.lock.db");
    presence = home.resolve("quantumlock.open.lock");
  }

  private void killOneThatIssues() throws IOException {
    try (var process = IssuingProcess.start(home, NOW)) {
      process.nextKeys(1);
      process.kill();
    }
    assertThat(lockFile).exists();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void whatAKilledProcessLeftBehindIsGoneBeforeH2Looks() throws IOException {
    killOneThatIssues();
    TestDatabases.embedded(home).prepare();

    assertThat(lockFile).doesNotExist();
  }

  @Test
  void thatOfALiveProcessStays() throws IOException {
    try (var process = IssuingProcess.start(home, NOW)) {
      process.nextKeys(1);
      var itsOwn = Files.readString(lockFile);
      TestDatabases.embedded(home).prepare();

      assertThat(lockFile).hasContent(itsOwn);
    }
  }

  /// Whoever joined it takes the file over, and may be about to.
  @Test
  void whileAnybodyElseIsPresentThatOfAKilledProcessStays() throws IOException {
    killOneThatIssues();
    try (var _ = PresentProcess.at(home)) {
      // that one has removed it
      Files.createFile(lockFile);
      TestDatabases.embedded(home).prepare();

      assertThat(lockFile).exists();
    }
  }

  /// Its locks might not be seen here, nor those of this one there: it is not said to be from here
  /// until H2 has opened it.
  @Test
  @EnabledOnOs(OS.LINUX)
  void thatOfAnotherMachineStays() throws IOException {
    killOneThatIssues();
    assertThat(presence).hasContent(Files.readString(Path.of("/proc/sys/kernel/random/boot_id")));
    Files.writeString(presence, "00000000-0000-0000-0000-000000000000");
    TestDatabases.embedded(home).prepare();

    assertThat(lockFile).exists();
    assertThat(presence).isEmptyFile();
  }

  @Test
  void whoeverOpensTheFileIsPresentUntilHeEnds() throws IOException {
    Database.open(TestDatabases.embedded(home)).close();
    assertThat(lockFile).doesNotExist();
    Files.createFile(lockFile);
    PresentProcess.at(home).close();

    assertThat(lockFile).exists();
  }
}
