package io.quantumlock.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profiles;
import io.quantumlock.domain.license.Drafts;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AMonthThatAnotherNodeBeginsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:30:00Z");

  @Test
  void aLicenseThatWaitedMeanwhileIsIssued() throws Exception {
    var settings = Postgres.settings();
    try (var database = Database.open(settings);
        var rival = TestDatabases.connect(settings);
        var watcher = TestDatabases.connect(settings);
        var threads = Executors.newSingleThreadExecutor()) {
      var owner = database.customers().add(Profiles.named("acme"), Plan.FREE, NOW).id();
      rival.setAutoCommit(false);
      execute(rival, "update ledger set last_number = 1");
      execute(rival, "insert into monthly_usage select customer_id, '2026-11', 1 from ledger");

      var licenses = database.licenses(TestDatabases.MARKS);
      var license =
          threads.submit(() -> licenses.issue(Drafts.of(owner, NOW), 2, Optional.empty()));
      awaitWhoWaits(watcher, processOf(rival));
      rival.commit();

      assertThat(license.get().number()).isEqualTo(2);
      assertThat(database.customers().licensesIssued(owner, YearMonth.of(2026, 11))).isEqualTo(2);
    }
  }

  private static void awaitWhoWaits(Connection watcher, long process) throws SQLException {
    var sql = "select count(*) from pg_locks where " + process + " = any(pg_blocking_pids(pid))";
    while (number(watcher, sql) == 0) {
      Thread.onSpinWait();
    }
  }

  private static long processOf(Connection connection) throws SQLException {
    return number(connection, "select pg_backend_pid()");
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
