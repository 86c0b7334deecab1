package io.quantumlock.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThrowAwayFolderTest {
  @TempDir private Path here;

  @Test
  void allThatIsInItGoesWithIt() throws Exception {
    try (var folder = ThrowAwayFolder.at(here.resolve("kept"))) {
      Files.writeString(
          Files.createDirectory(folder.path().resolve("deep")).resolve("file"), "text");
    }
    assertThat(here.resolve("kept")).doesNotExist();
  }

  @Test
  void whatAnotherHasLeftThereGoesBefore() throws Exception {
    Files.writeString(Files.createDirectory(here.resolve("kept")).resolve("file"), "text");
    try (var folder = ThrowAwayFolder.at(here.resolve("kept"))) {
      assertThat(folder.path()).isEmptyDirectory();
    }
  }
}
