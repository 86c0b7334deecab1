package io.quantumlock.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.quantumlock.domain.Unavailable;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profiles;
import io.quantumlock.domain.kms.KeyId;
import io.quantumlock.domain.kms.KeyPolicy;
import io.quantumlock.domain.kms.KeyRing;
import io.quantumlock.domain.kms.KeyVersion;
import io.quantumlock.domain.kms.PublicKey;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.SealedSeed;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    impatient.setMaximumPoolSize(1);
    transactions = new Transactions(impatient, false, new WriteLock(Optional.empty()));
    transactions.read(handle -> handle.execute("select 1")); // connects
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

  /// The rival holds the row, too, that is written to see whether anything can be.
  @Test
  void aCollisionIsNoReasonToDoubtTheDatabase() throws SQLException {
    var id = new RingId(KeyId.DEFAULT, SignatureAlgorithm.ED25519);
    var version =
        new KeyVersion(1, new PublicKey(new byte[32]), new SealedSeed(1, new byte[60]), NOW);
    FirstGeneration.in(database)
        .keyRings(TestDatabases.MARKS)
        .create(new KeyRing(id, KeyPolicy.BY_HAND, List.of(version)));
    try (var statement = rival.createStatement()) {
      statement.execute("update key_ring set last_version = last_version");
    }

    assertThatThrownBy(() -> transactions.write(handle -> LedgerRow.takeNumbers(handle, owner, 1)))
        .isInstanceOf(Unavailable.class);

    assertThatCode(transactions::probe).doesNotThrowAnyException();
  }

  private void commitRival() {
    try {
      rival.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
