package io.quantumlock.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TellingTheReleaseTest {
  @TempDir Path home;

  @Test
  void versionAndCommitAreWhatWasBuilt() {
    var told = Run.in(home, "version", "--json").json();

    assertThat(told.get("version").asString()).matches("\\d+\\.\\d+\\.\\d+");
    assertThat(told.get("commit").asString()).matches("[0-9a-f]{40}|unknown");
  }
}
