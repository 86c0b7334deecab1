package io.quantumlock.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListingTheSettingsTest {
  @TempDir Path folder;

  private Run run(String... arguments) {
    var home = folder.resolve("home").toString();
    var environment = Map.of("QUANTUMLOCK_HOME", home, "QUANTUMLOCK_DB_PASSWORD", "se-cret");
    return Run.with(environment, arguments);
  }

  @Test
  void aProgramReadsThemAsJson() {
    var port =
        run("settings", "--json")
            .json()
            .valueStream()
            .filter(setting -> setting.get("setting").asString().equals("http.port"))
            .findFirst()
            .orElseThrow();

    assertThat(port.get("value").asString()).isEqualTo("8080");
    assertThat(port.get("from").asString()).isEqualTo("default");
  }

  @Test
  void peopleReadATableWithoutSecrets() {
    assertThat(run("settings").out())
        .containsPattern("db\\.password +\\*\\*\\* +QUANTUMLOCK_DB_PASSWORD")
        .containsPattern("tls\\.key\\.file +- +default")
        .doesNotContain("se-cret");
  }

  @Test
  void nothingIsMadeByLooking() {
    assertThat(run("settings").exitCode()).isZero();

    assertThat(folder).isEmptyDirectory();
  }
}
