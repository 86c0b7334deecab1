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
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StatementsThatTakeTooLongTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:30:00Z");

  /// The one is at 10 s, the other at 5 s: a limit is kept by itself and not by the next.
  private static final Duration BEFORE_THE_SOCKET_IS = Duration.ofSeconds(8);

  private static final Duration BEFORE_THE_STATEMENT_IS = Duration.ofSeconds(3);

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

  /// SQLSTATE of a lock that was waited for too long.
  String lockTimeout() {
    return "HYT00";
  }

  @Test
  @Timeout(value = 30, unit = SECONDS)
  void theyAreGivenUp() {
    try (var pool = ConnectionPool.open(settings)) {
      var transactions = new Transactions(pool, false, new WriteLock(Optional.empty()));

      assertThatItIsGivenUp(
          "57014",
          BEFORE_THE_SOCKET_IS,
          () -> transactions.read(handle -> handle.execute(endlessQuery())));
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

      assertThatItIsGivenUp(
          lockTimeout(),
          BEFORE_THE_STATEMENT_IS,
          () -> database.customers().setPlan(customer, Plan.STARTUP, NOW));
    }
  }

  private static void assertThatItIsGivenUp(String state, Duration limit, ThrowingCallable call) {
    assertTimeout(
        limit,
        () ->
            assertThatThrownBy(call)
                .isInstanceOf(Unavailable.class)
                .extracting(e -> Failures.sqlException(e).map(Failures::state).orElseThrow())
                .isEqualTo(state));
  }
}
