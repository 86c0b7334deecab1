package io.quantumlock.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListingSettingsTest {
  @TempDir Path home;

  private EffectiveSetting listed(String name, Map<String, String> environment) {
    return list(environment)
        .filter(setting -> setting.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Stream<EffectiveSetting> list(Map<String, String> environment) {
    var all = new HashMap<>(environment);
    all.putIfAbsent("QUANTUMLOCK_HOME", home.toString());
    return Settings.list(all).stream();
  }

  @Test
  void eachSaysWhereItComesFrom() throws IOException {
    Files.writeString(home.resolve("quantumlock.properties"), "http.port=9000\nhttp.host=::1\n");
    var environment = Map.of("QUANTUMLOCK_HTTP_PORT", "9001");

    assertThat(listed("http.port", environment))
        .isEqualTo(new EffectiveSetting("http.port", "9001", "QUANTUMLOCK_HTTP_PORT"));
    assertThat(listed("http.host", environment))
        .isEqualTo(new EffectiveSetting("http.host", "::1", "quantumlock.properties"));
    assertThat(listed("log.format", environment))
        .isEqualTo(new EffectiveSetting("log.format", "text", "default"));
  }

  @Test
  void whatIsNotGivenDependsOnTheHomeFolder() {
    assertThat(listed("home", Map.of()).value()).isEqualTo(home.toString());
    assertThat(listed("master.key.file", Map.of()).value())
        .isEqualTo(home.resolve("master.key").toString());
    assertThat(listed("db.url", Map.of()).value()).startsWith("jdbc:h2:file:" + home);
  }

  @Test
  void aKeyFromElsewhereLeavesNoneInTheHomeFolder() {
    var environment = Map.of("QUANTUMLOCK_MASTER_KEY_FILE", home.resolve("other.key").toString());

    assertThat(listed("master.key.file", environment).value())
        .isEqualTo(home.resolve("other.key").toString());
    var passphrase = Map.of("QUANTUMLOCK_MASTER_KEY_PASSPHRASE", "sixteen or more letters");
    assertThat(listed("master.key.file", passphrase).value()).isEmpty();
  }

  @Test
  void noSecretIsShown() {
    var environment =
        Map.of(
            "QUANTUMLOCK_DB_URL", "jdbc:postgresql://db/quantumlock?user=u&password=se-cret",
            "QUANTUMLOCK_DB_PASSWORD", "se-cret",
            "QUANTUMLOCK_MASTER_KEY_PASSPHRASE", "se-cret and se-cret");

    assertThat(list(environment)).noneMatch(setting -> setting.value().contains("se-cret"));
    assertThat(listed("db.password", environment).value()).isEqualTo("***");
    assertThat(listed("db.url", environment).value())
        .isEqualTo("jdbc:postgresql://db/quantumlock...");
  }

  @Test
  void aPasswordThatIsNotGivenIsSeenNotToBe() {
    assertThat(listed("db.password", Map.of()).value()).isEmpty();
  }

  @Test
  void wrongSettingsAreToldInstead() {
    assertThatThrownBy(() -> list(Map.of("QUANTUMLOCK_HTTP_PROT", "1")))
        .isInstanceOf(WrongSettings.class)
        .hasMessageContaining("did you mean QUANTUMLOCK_HTTP_PORT?");
  }

  /// One that was added without the page, or has another default there, fails here.
  @Test
  void thePageNamesEachWithItsDefault() throws IOException {
    var page = Files.readString(Path.of("../docs/configuration.md"));

    assertThat(list(Map.of()).map(this::rows).toList())
        .hasSizeGreaterThan(20)
        .allSatisfy(rows -> assertThat(page).containsAnyOf(rows));
  }

  /// How a row of the page may begin. A secret cannot be in the file.
  private CharSequence[] rows(EffectiveSetting setting) {
    var variable = setting.name().toUpperCase(Locale.ROOT).replace('.', '_');
    var row = "| `QUANTUMLOCK_%s` | ".formatted(variable);
    var inFile = row + "`%s` | ".formatted(setting.name());
    if (setting.name().equals("home")) {
      return new String[] {row + "– | `./quantumlock-data` |"};
    }
    if (setting.value().contains(home.toString())) {
      return new String[] {inFile};
    }
    return setting.value().isEmpty()
        ? new String[] {inFile + "– |", inFile + "empty |", row + "– | – |"}
        : new String[] {inFile + "`" + setting.value() + "` |"};
  }
}
