package io.quantumlock.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource({
    "jdbc:h2:file:/var/lib/a?b;AUTO_SERVER=TRUE, /var/lib/a?b",
    "jdbc:h2:/var/lib/ql, /var/lib/ql",
    "jdbc:h2:~/ql, ${user.home}/ql",
    "jdbc:h2:./ql, ${user.dir}/./ql",
    "jdbc:h2:nio:/var/lib/ql,",
    "jdbc:h2:mem:ql,",
    "jdbc:h2:,",
    "jdbc:h2:tcp://db/ql,",
    "jdbc:postgresql://db/ql,",
  })
  void theFileIsWhereH2KeepsIt(String url, @Nullable String file) {
    var expected =
        Optional.ofNullable(file)
            .map(path -> path.replace("${user.home}", System.getProperty("user.home")))
            .map(path -> path.replace("${user.dir}", System.getProperty("user.dir")));

    assertThat(new DatabaseSettings(url, "sa", "", 1).file()).isEqualTo(expected.map(Path::of));
  }

  @Test
  void theHomeFolderMustNotHaveASemicolonInItsPath() {
    assertThatThrownBy(() -> DatabaseSettings.embeddedUrl(Path.of("a;b")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("semicolon");
  }
}
