package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.adapter.jdbc.DatabaseSettings;
import io.quantumlock.adapter.jdbc.Migrations;
import io.quantumlock.adapter.jdbc.Postgres;
import io.quantumlock.bootstrap.command.Run;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Servers that find a PostgreSQL empty, or of an earlier version, at the same time.
class StartingTogetherTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final String TABLES =
      """
      select table_name from information_schema.tables
      where table_schema = current_schema and table_name <> 'quantumlock_schema_history'
      """;

  /// Not of `pg_stat_activity`, which stays as it was when a transaction first looked.
  private static final String WAITING =
      "select pid from pg_locks where not granted and pg_backend_pid() = any"
          + " (pg_blocking_pids(pid))";

  /// When each that does not have Flyway's lock asked for it.
  private static final String ASKING =
      """
      select query_start from pg_stat_activity
      where query like '%pg_try_advisory%' and pid <> pg_backend_pid()
        and pid not in (select pid from pg_locks where locktype = 'advisory' and granted)
      """;

  @TempDir Path home;

  private final List<ServerProcess> servers = new ArrayList<>();

  @AfterEach
  void end() {
    servers.forEach(ServerProcess::close);
  }

  private Map<String, String> settings(DatabaseSettings database) {
    return Map.of("QUANTUMLOCK_HOME", home.toString(), "QUANTUMLOCK_DB_URL", database.url());
  }

  private void start(int count, Map<String, String> settings) throws Exception {
    Callable<ServerProcess> start = () -> ServerProcess.shortLived(settings);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var server : threads.invokeAll(Collections.nCopies(count, start))) {
        servers.add(server.get());
      }
    }
  }

  @Test
  void allComeUpOnOneSchemaWithOneKeyForEachAlgorithm() throws Exception {
    var settings = settings(Postgres.settings());

    start(3, settings);

    var apiKey = Vendor.with(settings);
    for (int i = 0; i < 3; i++) {
      var key = servers.get(i).caller(apiKey).generate("user").get("license_key");
      assertThat(servers.get((i + 1) % 3).caller(apiKey).validate(key, "user"))
          .isEqualTo("true: License valid");
      assertThat(servers.get(i).caller(apiKey).get("/health").status()).isEqualTo(200);
    }
    assertThat(Run.with(settings, "kms", "list", "--json").json().size()).isEqualTo(3);
  }

  /// The migration waits for somebody who holds all tables, and so for long.
  @Test
  void whileOneMigratesTheOtherWaitsAndBothComeUp() throws Exception {
    var database = Postgres.settings();
    beOneVersionBehind(database);
    try (var threads = Executors.newSingleThreadExecutor();
        var holder = DriverManager.getConnection(database.url());
        var watcher = DriverManager.getConnection(database.url())) {
      holder.setAutoCommit(false);
      lockTables(holder);
      var starting =
          threads.submit(
              () -> {
                start(2, settings(database));
                return servers.size();
              });
      Soon.within(PATIENCE, "one migrates", () -> texts(holder, WAITING).size() == 1);
      Set<String> asked = new HashSet<>();
      Soon.within(
          PATIENCE,
          "the other asks again and again",
          () -> {
            asked.addAll(texts(watcher, ASKING));
            return asked.size() == 3;
          });
      holder.commit();

      assertThat(starting.get()).isEqualTo(2);
    }
    var apiKey = Vendor.with(settings(database));
    for (var server : servers) {
      assertThat(server.caller(apiKey).generate("user").status()).isEqualTo(201);
    }
  }

  private static void beOneVersionBehind(DatabaseSettings database) {
    var migrations = new Migrations(database);
    var versions = migrations.versions();
    migrations.runTo(versions.get(versions.size() - 2));
  }

  private static void lockTables(Connection holder) throws SQLException {
    var tables = String.join(", ", texts(holder, TABLES));
    try (var statement = holder.createStatement()) {
      statement.execute("lock table " + tables + " in access exclusive mode");
    }
  }

  private static List<String> texts(Connection connection, String sql) {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var texts = new ArrayList<String>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
