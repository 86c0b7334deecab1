package io.quantumlock.adapter.jdbc;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.quantumlock.domain.Unavailable;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profiles;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StatementsThatTakeTooLongTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:30:00Z");

  private final DatabaseSettings settings = settings();

  DatabaseSettings settings() {
    return TestDatabases.settings();
  }

  String endlessQuery() {
    return """
    select count(*) from system_range(1, 1000000) one, system_range(1, 1000000) other
    where one."X" + other."X" < 0
    """;
  }

  @Test
  @Timeout(value = 30, unit = SECONDS)
  void theyAreGivenUp() {
    try (var pool = ConnectionPool.open(settings)) {
      var transactions = new Transactions(pool, false, new WriteLock(Optional.empty()));

      assertThatThrownBy(() -> transactions.read(handle -> handle.execute(endlessQuery())))
          .isInstanceOf(Unavailable.class);
    }
  }

  @Test
  @Timeout(value = 30, unit = SECONDS) // a first PostgreSQL has to get its tables
  void aLockThatNobodyLetsGoOfIsNotWaitedForForever() throws SQLException {
    try (var database = Database.open(settings);
        var rival = TestDatabases.connect(settings);
        var statement = rival.createStatement()) {
      var customer = database.customers().add(Profiles.named("acme"), Plan.FREE, NOW).id();
      rival.setAutoCommit(false);
      statement.execute("update customer set plan = 'business'");

      assertTimeout(
          Duration.ofSeconds(8),
          () ->
              assertThatThrownBy(() -> database.customers().setPlan(customer, Plan.STARTUP, NOW))
                  .isInstanceOf(Unavailable.class));
    }
  }
}
