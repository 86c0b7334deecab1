package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.adapter.crypto.MasterKey;
import io.quantumlock.adapter.jdbc.Contents;
import io.quantumlock.adapter.jdbc.DatabaseSettings;
import io.quantumlock.bootstrap.command.Program;
import io.quantumlock.bootstrap.command.Run;
import io.quantumlock.domain.customer.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Processes that are to serve a database under a master key that is not there, or not its own.
@Timeout(300)
class ServingUnderMasterKeysTest {
  private static final int PATIENCE_SECONDS = 120;

  @TempDir Path here;
  @TempDir Path there;
  @TempDir Path aside;

  DatabaseSettings database(Path home) {
    return new DatabaseSettings(DatabaseSettings.embeddedUrl(home), "quantumlock", "", 1);
  }

  /// A home folder, its database, and what a server that is gone left in both.
  private record House(Path home, DatabaseSettings database, String apiKey, String license) {
    static House built(Path home, DatabaseSettings database) {
      try (var node = Node.with(settings(home, database))) {
        var apiKey = node.customer("acme", Plan.FREE).reveal();
        var license = node.caller(apiKey).generate("user").get("license_key");
        return new House(home, database, apiKey, license);
      }
    }

    private static Map<String, String> settings(Path home, DatabaseSettings database) {
      return Map.of("QUANTUMLOCK_HOME", home.toString(), "QUANTUMLOCK_DB_URL", database.url());
    }

    Map<String, String> settings() {
      return settings(home, database);
    }

    Path keyFile() {
      return home.resolve("master.key");
    }

    String keyId() {
      return MasterKey.read(keyFile()).id().value();
    }

    Map<String, List<String>> rows() throws SQLException {
      return Contents.of(database);
    }
  }

  @Test
  void withoutItsOwnNothingIsServedOrWrittenAndWithItAllGoesOn() throws Exception {
    var house = House.built(here, database(here));
    var id = house.keyId();
    var own = Files.move(house.keyFile(), aside.resolve("own"));
    var rows = house.rows();

    var missing = serve(house);
    assertThat(missing.err()).contains(house.keyFile().toString(), "is missing");
    assertThat(house.keyFile()).doesNotExist();
    assertThat(house.rows()).isEqualTo(rows);

    var another = MasterKey.create(house.keyFile()).id().value();
    refusesTheKeyOfAnother(house, another, id);
    assertThat(house.rows()).isEqualTo(rows);

    Files.delete(house.keyFile());
    Files.move(own, house.keyFile());
    servesWhatItIssuedBefore(house);
  }

  @Test
  void withEachOthersNeitherOfTwoIsServed() throws Exception {
    var one = House.built(here, database(here));
    var other = House.built(there, database(there));
    var oneId = one.keyId();
    var otherId = other.keyId();
    var rows = List.of(one.rows(), other.rows());

    swap(one, other);
    refusesTheKeyOfAnother(one, otherId, oneId);
    refusesTheKeyOfAnother(other, oneId, otherId);
    assertThat(List.of(one.rows(), other.rows())).isEqualTo(rows);

    swap(one, other);
    servesWhatItIssuedBefore(one);
    servesWhatItIssuedBefore(other);
  }

  private void swap(House one, House other) throws IOException {
    var between = Files.move(one.keyFile(), aside.resolve("between"));
    Files.move(other.keyFile(), one.keyFile());
    Files.move(between, other.keyFile());
  }

  private static void refusesTheKeyOfAnother(House house, String given, String own)
      throws Exception {
    var refused = serve(house);
    assertThat(refused.err())
        .contains("The master key in use is " + given)
        .contains("the database is sealed under " + own)
        .contains(house.keyFile().toString());
  }

  /// @return what a server said that did not come up
  private static Run serve(House house) throws Exception {
    var out = Files.createTempFile(house.home(), "stdout", ".txt");
    var err = Files.createTempFile(house.home(), "stderr", ".txt");
    var program = Program.with(List.of("-XX:TieredStopAtLevel=1"), "serve");
    var settings = new HashMap<>(house.settings());
    settings.put("QUANTUMLOCK_HTTP_PORT", "0");
    program.environment().putAll(settings);
    var process = program.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    try {
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("it ends").isTrue();
    } finally {
      process.destroyForcibly();
    }
    var run = new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    tellsNoSecret(run.err(), house);
    return run;
  }

  private static void tellsNoSecret(String text, House house) throws IOException {
    assertThat(text).doesNotContain("    at ").doesNotContain(house.apiKey(), house.license());
    if (Files.exists(house.keyFile())) {
      var line = Files.readString(house.keyFile()).strip();
      assertThat(text).doesNotContainIgnoringCase(line.substring(line.indexOf(':') + 1));
    }
  }

  private static void servesWhatItIssuedBefore(House house) throws IOException {
    try (var server = ServerProcess.shortLived(house.settings())) {
      var vendor = server.caller(house.apiKey());
      assertThat(vendor.validate(house.license(), "user")).isEqualTo("true: License valid");
    }
  }
}
