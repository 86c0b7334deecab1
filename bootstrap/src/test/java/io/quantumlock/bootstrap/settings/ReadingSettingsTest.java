package io.quantumlock.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.adapter.rest.network.HttpSettings;
import io.quantumlock.adapter.rest.network.Proxies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingSettingsTest {
  @TempDir Path home;

  @Test
  void nothingGivenMeansTheDefaults() {
    var settings = Settings.read(Map.of());

    assertThat(settings.home()).isAbsolute().hasFileName("quantumlock-data");
    assertThat(settings.http())
        .isEqualTo(HttpSettings.on("127.0.0.1", 8080).countingFailures(30, Proxies.NONE));
    assertThat(settings.db().url()).isEmpty();
    assertThat(settings.quantumBackend()).isEqualTo("auto");
    assertThat(settings.kmsEngine()).isEqualTo("auto");
    assertThat(settings.logFormat()).isEqualTo(LogFormat.TEXT);
    assertThat(settings.management()).isEqualTo(new Settings.Management("127.0.0.1", 0));
    assertThat(settings.masterKey())
        .isEqualTo(new MasterKeySource.KeyFile(settings.home().resolve("master.key")));
    assertThat(settings.forgetEvery()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void forgettingIsEveryFewMinutesOrNever() {
    var name = "QUANTUMLOCK_IDEMPOTENCY_FORGET_MINUTES";

    assertThat(read(Map.of(name, "5")).forgetEvery()).isEqualTo(Duration.ofMinutes(5));
    assertThat(read(Map.of(name, "0")).forgetEvery()).isZero();
    assertThatThrownBy(() -> read(Map.of(name, "1441")))
        .hasMessageContaining(name + " must be a whole number from 0 to 1440");
  }

  @Test
  void theAuditTrailIsKeptForeverOrForDays() {
    var name = "QUANTUMLOCK_AUDIT_KEEP_DAYS";

    assertThat(read(Map.of()).auditKept()).isZero();
    assertThat(read(Map.of(name, "90")).auditKept()).isEqualTo(Duration.ofDays(90));
    assertThatThrownBy(() -> read(Map.of(name, "-1")))
        .hasMessageContaining(name + " must be a whole number from 0 to 36500");
  }

  @Test
  void theFileInTheHomeFolderIsRead() throws IOException {
    file("http.port=9000\nquantum.backend=scalar\n");

    var settings = read(Map.of());

    assertThat(settings.http().port()).isEqualTo(9000);
    assertThat(settings.quantumBackend()).isEqualTo("scalar");
  }

  @Test
  void theEnvironmentWinsOverTheFile() throws IOException {
    file("http.port=9000\n");

    assertThat(read(Map.of("QUANTUMLOCK_HTTP_PORT", "9001")).http().port()).isEqualTo(9001);
  }

  @Test
  void anEmptyVariableCountsAsNotSet() throws IOException {
    file("http.port=9000\n");

    assertThat(read(Map.of("QUANTUMLOCK_HTTP_PORT", "")).http().port()).isEqualTo(9000);
  }

  @Test
  void variablesOfOtherProgramsAndOfTheLauncherAreNoneOfOurs() {
    assertThat(read(Map.of("QUANTUMLOCK_JAVA", "/jdk", "HTTP_PORT", "1")).http().port())
        .isEqualTo(8080);
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() throws IOException {
    file("http.hots=0.0.0.0\nhome=/elsewhere\ndb.pool.size=0\n");

    assertThatThrownBy(
            () -> read(Map.of("QUANTUMLOCK_HTTP_PORT", "eighty", "QUANTUMLOCK_COLOR", "red")))
        .isInstanceOf(WrongSettings.class)
        .hasMessageContaining("QUANTUMLOCK_HTTP_PORT must be a whole number from 0 to 65535")
        .hasMessageContaining("unknown setting QUANTUMLOCK_COLOR")
        .hasMessageContaining("http.hots (in quantumlock.properties), did you mean http.host?")
        .hasMessageContaining("home (in quantumlock.properties) can only be set in the environment")
        .hasMessageContaining("db.pool.size (in quantumlock.properties) must be a whole number");
  }

  @Test
  void aValueThatCannotBeUsedIsToldWithTheRest() throws IOException {
    file("db.url=jdbc:postgres://db/ql\nmaster.key.file=/nowhere/master.key\nkms.engine=sun\n");

    assertThatThrownBy(
            () ->
                read(Map.of("QUANTUMLOCK_QUANTUM_BACKEND", "smid", "QUANTUMLOCK_HTTP_PORT", "-1")))
        .isInstanceOf(WrongSettings.class)
        .hasMessageContaining("QUANTUMLOCK_HTTP_PORT must be")
        .hasMessageContaining("db.url (in quantumlock.properties) must be a JDBC URL of H2 or Post")
        .hasMessageContaining(
            "QUANTUM_BACKEND must be one of auto, simd, scalar, not \"smid\", did")
        .hasMessageContaining("you mean simd?")
        .hasMessageContaining(
            "kms.engine (in quantumlock.properties) must be one of auto, bouncycastle, jdk, not")
        .hasMessageContaining("master.key.file (in quantumlock.properties) is in a folder that is");
  }

  @Test
  void theLogIsTextOrJson() {
    assertThat(read(Map.of("QUANTUMLOCK_LOG_FORMAT", "json")).logFormat())
        .isEqualTo(LogFormat.JSON);
    assertThatThrownBy(() -> read(Map.of("QUANTUMLOCK_LOG_FORMAT", "jsno")))
        .isInstanceOf(WrongSettings.class)
        .hasMessageContaining(
            "QUANTUMLOCK_LOG_FORMAT must be one of text, json, not \"jsno\", did you mean json?");
  }

  @Test
  void aMasterKeyFileIsNoFolderAndHasAPath() throws IOException {
    assertThatThrownBy(() -> read(Map.of("QUANTUMLOCK_MASTER_KEY_FILE", home.toString())))
        .hasMessageContaining("QUANTUMLOCK_MASTER_KEY_FILE must be a file");
    file("master.key.file=a\\u0000b\n");
    assertThatThrownBy(() -> read(Map.of()))
        .isInstanceOf(WrongSettings.class)
        .hasMessageContaining("master.key.file (in quantumlock.properties) is no path");
  }

  @Test
  void aMasterKeyFileMayBeInAHomeFolderThatIsYetToBeMade() {
    var fresh = home.resolve("fresh");
    var settings =
        Settings.read(
            Map.of(
                "QUANTUMLOCK_HOME", fresh.toString(),
                "QUANTUMLOCK_MASTER_KEY_FILE", fresh.resolve("key").toString()));

    assertThat(settings.masterKey()).isEqualTo(new MasterKeySource.KeyFile(fresh.resolve("key")));
  }

  @Test
  void aMasterKeyOrAPassphraseInTheEnvironmentIsTakenAndNeverShown() {
    var line = "quantumlock-master-key-v1:" + "0a".repeat(32);
    var settings = read(Map.of("QUANTUMLOCK_MASTER_KEY", line));
    assertThat(settings.masterKey()).isInstanceOf(MasterKeySource.Variable.class);
    assertThat(settings.toString()).doesNotContain("0a0a");

    var other = read(Map.of("QUANTUMLOCK_MASTER_KEY_PASSPHRASE", "correct horse battery"));
    assertThat(other.masterKey())
        .isEqualTo(new MasterKeySource.Passphrase("correct horse battery"));
    assertThat(other.toString()).doesNotContain("horse");
  }

  @Test
  void aMasterKeyThatIsNoneAndAPassphraseThatIsTooShortAreNotQuoted() {
    assertThatThrownBy(
            () ->
                read(
                    Map.of(
                        "QUANTUMLOCK_MASTER_KEY", "hunter2",
                        "QUANTUMLOCK_MASTER_KEY_PASSPHRASE", "hunter2")))
        .isInstanceOf(WrongSettings.class)
        .hasMessageContaining("QUANTUMLOCK_MASTER_KEY holds no master key, which is one line")
        .hasMessageContaining("QUANTUMLOCK_MASTER_KEY_PASSPHRASE must have at least 16 characters")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void severalSourcesOfTheMasterKeyAreNamed() throws IOException {
    file("master.key.file=master.key\n");

    assertThatThrownBy(
            () -> read(Map.of("QUANTUMLOCK_MASTER_KEY_PASSPHRASE", "correct horse battery")))
        .isInstanceOf(WrongSettings.class)
        .hasMessageContaining(
            "master.key.file (in quantumlock.properties) and QUANTUMLOCK_MASTER_KEY_PASSPHRASE"
                + " exclude each other");
  }

  @Test
  void secretsAreNotTakenFromTheSettingsFile() throws IOException {
    file("master.key=quantumlock-master-key-v1:" + "0a".repeat(32) + "\n");

    assertThatThrownBy(() -> read(Map.of()))
        .isInstanceOf(WrongSettings.class)
        .hasMessageContaining(
            "master.key (in quantumlock.properties) can only be set in the environment, as"
                + " QUANTUMLOCK_MASTER_KEY")
        .hasMessageNotContaining("0a0a");
  }

  @Test
  void aSemicolonInTheHomeFolderIsWrongForAnEmbeddedDatabaseOnly() {
    var odd = home.resolve("a;b").toString();

    assertThatThrownBy(() -> Settings.read(Map.of("QUANTUMLOCK_HOME", odd)))
        .isInstanceOf(WrongSettings.class)
        .hasMessageContaining("QUANTUMLOCK_HOME must have no semicolon in its path");
    var elsewhere = Map.of("QUANTUMLOCK_HOME", odd, "QUANTUMLOCK_DB_URL", "jdbc:postgresql:ql");
    assertThat(Settings.read(elsewhere).home()).hasToString(odd);
  }

  @Test
  void aDatabaseUrlIsNeverQuotedWhenItIsWrong() {
    for (var url :
        new String[] {"postgresql://u:hunter2@db/ql", "jdbc:postgresql://u:hunter2@db/ql"}) {
      assertThatThrownBy(() -> read(Map.of("QUANTUMLOCK_DB_URL", url)))
          .isInstanceOf(WrongSettings.class)
          .hasMessageContaining("QUANTUMLOCK_DB_URL must")
          .hasMessageNotContaining("hunter2");
    }
  }

  @Test
  void aMisspelledVariableIsAnsweredWithTheRightOne() {
    assertThatThrownBy(() -> read(Map.of("QUANTUMLOCK_DB_PASWORD", "hunter2")))
        .hasMessageContaining("did you mean QUANTUMLOCK_DB_PASSWORD?")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void whatIsShownOfTheDatabaseHasNoPassword() {
    var settings =
        read(
            Map.of(
                "QUANTUMLOCK_DB_PASSWORD", "hunter2",
                "QUANTUMLOCK_DB_URL", "jdbc:postgresql://db/ql?password=hunter2"));

    assertThat(settings.toString()).doesNotContain("hunter2");
  }

  private Settings read(Map<String, String> environment) {
    var all = new HashMap<>(environment);
    all.put("QUANTUMLOCK_HOME", home.toString());
    return Settings.read(all);
  }

  private void file(String content) throws IOException {
    Files.writeString(home.resolve("quantumlock.properties"), content);
  }
}
