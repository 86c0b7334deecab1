package io.quantumlock.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.quantumlock.domain.Unavailable;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profiles;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CollidingTransactionsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:30:00.123456Z");

  private final DatabaseSettings settings = settings();
  private final Database database = Database.open(settings);
  private final HikariDataSource impatient = new HikariDataSource();
  private CustomerId owner;
  private Connection rival;
  private Transactions transactions;

  DatabaseSettings settings() {
    return TestDatabases.settings();
  }

  /// With a lock timeout of 20 ms.
  String impatient(String url) {
    return url + ";LOCK_TIMEOUT=20";
  }

  @BeforeEach
  void letARivalHoldTheLedger() throws SQLException {
    owner = database.customers().add(Profiles.named("acme"), Plan.FREE, NOW).id();
    impatient.setJdbcUrl(impatient(settings.url()));
    impatient.setUsername(settings.user());
    transactions = new Transactions(impatient, false);
    rival = TestDatabases.connect(settings);
    rival.setAutoCommit(false);
    try (var statement = rival.createStatement()) {
      statement.execute("update ledger set last_number = 41");
    }
  }

  @AfterEach
  void close() throws SQLException {
    rival.close();
    impatient.close();
    database.close();
  }

  @Test
  void whoeverLosesTriesAgain() {
    var attempts = new AtomicInteger();
    var number =
        transactions.write(
            handle -> {
              if (attempts.incrementAndGet() == 2) {
                commitRival();
              }
              return LedgerRow.takeNumbers(handle, owner, 1);
            });

    assertThat(attempts).hasValue(2);
    assertThat(number).isEqualTo(42);
  }

  @Test
  void whoeverLosesAgainAndAgainIsTold() {
    var attempts = new AtomicInteger();

    assertThatThrownBy(
            () ->
                transactions.write(
                    handle -> {
                      attempts.incrementAndGet();
                      return LedgerRow.takeNumbers(handle, owner, 1);
                    }))
        .isInstanceOf(Unavailable.class);
    assertThat(attempts).hasValue(4);
  }

  private void commitRival() {
    try {
      rival.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
