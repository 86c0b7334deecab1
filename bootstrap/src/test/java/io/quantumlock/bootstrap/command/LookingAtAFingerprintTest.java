package io.quantumlock.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.adapter.jdbc.DatabaseSettings;
import io.quantumlock.application.LicenseOrder;
import io.quantumlock.bootstrap.Installation;
import io.quantumlock.bootstrap.settings.Settings;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profile;
import io.quantumlock.domain.license.License;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookingAtAFingerprintTest {
  @TempDir static Path home;
  private static License license;

  @BeforeAll
  static void issue() {
    var settings = Settings.read(Map.of("QUANTUMLOCK_HOME", home.toString()));
    try (var installation = Installation.open(settings)) {
      var lock = installation.quantumLock();
      var profile = new Profile("acme", "a@acme.com", Optional.empty(), false);
      var acme = lock.administerCustomers().add(profile, Plan.FREE).customer();
      license = lock.generateLicense().generate(acme, LicenseOrder.of("user@acme.com"));
    }
  }

  private static Run show(String... options) {
    var args = new String[options.length + 3];
    args[0] = "fingerprint";
    args[1] = "show";
    args[2] = license.key().text().toLowerCase(Locale.ROOT);
    System.arraycopy(options, 0, args, 3, options.length);
    return Run.in(home, args);
  }

  @Test
  void aPersonSeesItDrawn() {
    var shown = show().out();

    assertThat(shown)
        .startsWith("Quantum fingerprint of " + license.key())
        .contains("end customer  user@acme.com")
        .contains("regenerated   yes")
        .contains("fidelity      " + license.fingerprint().fidelity())
        .contains("Circuit of 16 qubits and 8 layers")
        .contains("layer 8")
        .contains("256 draws");
    assertThat(shown.replaceAll("\\s", "")).contains(license.fingerprint().signature().hex());
    assertThat(shown.lines()).filteredOn(line -> line.startsWith("q15 ")).hasSize(3);
  }

  @Test
  void aProgramReadsItAsJson() {
    var json = show("--json").json();

    assertThat(json.propertyNames())
        .containsExactly(
            "license_key",
            "end_customer_id",
            "regenerated",
            "qcos_fidelity",
            "quantum_signature",
            "mean_z",
            "outcomes",
            "layers");
    assertThat(json.get("regenerated").asBoolean()).isTrue();
    assertThat(json.get("mean_z")).hasSize(16).allMatch(mean -> Math.abs(mean.asDouble()) < 1);
    assertThat(json.get("outcomes").valueStream().mapToInt(o -> o.get("draws").asInt()).sum())
        .isEqualTo(256);
    assertThat(json.get("layers")).hasSize(8);
    assertThat(json.at("/layers/0/cz")).hasSize(16);
    assertThat(json.at("/layers/0/ry")).hasSize(16);
    assertThat(json.at("/layers/0/ry/0").toString()).matches("[0-3]\\.\\d\\d?");
  }

  @Test
  void itIsDrawnToAFile() throws Exception {
    var file = home.resolve("fingerprint.svg");

    assertThat(show("--svg", file.toString()).exitCode()).isZero();
    assertThat(Files.readString(file)).startsWith("<svg ").contains(license.key().text());
  }

  @Test
  void aFileThatCannotBeWrittenIsTold() {
    var nowhere = home.resolve("nowhere").resolve("fingerprint.svg");
    var run = show("--svg", nowhere.toString());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err().lines()).singleElement().asString().contains("Cannot write " + nowhere);
  }

  @Test
  void aKeyOfNoLicenseIsRefusedInOneLine() {
    for (var key : new String[] {"QCOS" + "-0000".repeat(8), "nonsense"}) {
      var run = Run.in(home, "fingerprint", "show", key);

      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.err().strip()).isEqualTo("License not found");
      assertThat(run.out()).isEmpty();
    }
  }

  @Test
  void aLicenseThatWasTamperedWithIsSeenNotToRegenerate() throws Exception {
    write("fingerprint_attempt + 1");
    try {
      assertThat(show().out()).contains("regenerated   no");
      assertThat(show("--json").json().get("regenerated").asBoolean()).isFalse();
    } finally {
      write("fingerprint_attempt - 1");
    }
  }

  private static void write(String attempt) throws Exception {
    var url = DatabaseSettings.embeddedUrl(home);
    try (var connection = DriverManager.getConnection(url, "quantumlock", "");
        var statement = connection.createStatement()) {
      statement.executeUpdate("update license set fingerprint_attempt = " + attempt);
    }
  }
}
