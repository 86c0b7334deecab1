package io.quantumlock.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatabaseSettingsTest {
  @Test
  void theyNeverShowThePassword() {
    var url = "jdbc:postgresql://db.example.com/quantumlock?password=hunter2&ssl=true";

    assertThat(new DatabaseSettings(url, "quantumlock", "hunter2", 10).toString())
        .doesNotContain("hunter2")
        .contains("db.example.com", "ssl=true", "as quantumlock");
  }

  @Test
  void theHomeFolderMayHaveAlmostAnyName(@TempDir Path folder) {
    var home = folder.resolve("a b ö'\"?&=");
    try (var database = Database.open(TestDatabases.embedded(home))) {
      assertThat(database.isEmpty()).isTrue();
    }
    assertThat(home.resolve("quantumlock.mv.db")).exists();
  }

  @Test
  void theHomeFolderMustNotHaveASemicolonInItsPath() {
    assertThatThrownBy(() -> DatabaseSettings.embeddedUrl(Path.of("a;b")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("semicolon");
  }
}
