package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.adapter.jdbc.Contents;
import io.quantumlock.adapter.jdbc.DatabaseSettings;
import io.quantumlock.adapter.jdbc.Postgres;
import io.quantumlock.bootstrap.command.Program;
import io.quantumlock.bootstrap.command.Run;
import io.quantumlock.domain.customer.Plan;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` of a process that moves a database.
class KilledMoveTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path home;
  private final DatabaseSettings target = Postgres.settings();
  private Connection operator;

  @BeforeEach
  void issueAndConnect() throws SQLException {
    operator = DriverManager.getConnection(target.url());
    try (var node = Node.in(home)) {
      var vendor = node.caller(node.customer("acme", Plan.FREE));
      for (int i = 0; i < 3; i++) {
        assertThat(vendor.generate("user " + i).status()).isEqualTo(201);
      }
      node.service("billing");
    }
  }

  @AfterEach
  void disconnect() throws SQLException {
    operator.close();
  }

  private Process begin() throws IOException {
    var program =
        Program.with(List.of("-XX:TieredStopAtLevel=1"), "move", "--to", target.url(), "--json");
    program.environment().put("QUANTUMLOCK_HOME", home.toString());
    return program
        .redirectErrorStream(true)
        .redirectOutput(home.resolve("move.log").toFile())
        .start();
  }

  private static void kill(Process move) throws InterruptedException {
    assertThat(move.isAlive()).isTrue();
    assertThat(move.destroyForcibly().waitFor()).isEqualTo(128 + 9);
  }

  private long number(String sql) {
    try (var statement = operator.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean has(String table) {
    return number("select count(to_regclass('" + table + "'))") == 1;
  }

  private void killWhileTablesAreMade() throws Exception {
    var move = begin();
    Soon.within(PATIENCE, "the first table", () -> has("quantumlock_schema_history"));
    kill(move);
  }

  /// No row can be written into one of the last tables.
  private void killWhileRowsAreWritten(String into) throws Exception {
    operator.setAutoCommit(false);
    try (var statement = operator.createStatement()) {
      statement.execute("lock table " + into + " in exclusive mode");
      var move = begin();
      var waiting =
          "select count(*) from pg_locks where not granted and relation = '%s'::regclass"
              .formatted(into);
      Soon.within(PATIENCE, "a wait for " + into, () -> number(waiting) > 0);
      kill(move);
    } finally {
      operator.rollback();
      operator.setAutoCommit(true);
    }
  }

  private void killAfterwards() throws Exception {
    var move = begin();
    Soon.within(
        PATIENCE, "licenses", () -> has("license") && number("select count(*) from license") > 0);
    kill(move);
  }

  @Test
  void aKilledMoveIsBegunAgainAndEverythingArrives() throws Exception {
    var before = Contents.of(embedded());
    killWhileTablesAreMade();
    Run.with(postgres(), "migrate").out();
    for (var table : List.of("license", "audit_signed_shard")) {
      killWhileRowsAreWritten(table);
      assertThat(number("select count(*) from customer")).as(table).isZero();
    }

    var moved = Run.in(home, "move", "--to", target.url(), "--json").json();
    assertThat(moved.get("validated").asInt()).isEqualTo(3);
    assertThat(Contents.of(target)).isEqualTo(before);
    assertThat(Contents.of(embedded())).isEqualTo(before);
  }

  @Test
  void aMoveThatIsKilledWhenAllHasArrivedIsDone() throws Exception {
    var before = Contents.of(embedded());
    killAfterwards();

    assertThat(Contents.of(target)).isEqualTo(before);
    var again = Run.in(home, "move", "--to", target.url());
    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.err()).contains("not empty").contains("nothing was changed");
    assertThat(Run.with(postgres(), "audit", "verify").out()).startsWith("The audit trail holds");
  }

  private Map<String, String> postgres() {
    return Map.of("QUANTUMLOCK_HOME", home.toString(), "QUANTUMLOCK_DB_URL", target.url());
  }

  private DatabaseSettings embedded() {
    return new DatabaseSettings(DatabaseSettings.embeddedUrl(home), "quantumlock", "", 10);
  }
}
