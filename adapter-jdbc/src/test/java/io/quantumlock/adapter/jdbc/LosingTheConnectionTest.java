package io.quantumlock.adapter.jdbc;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Unavailable;
import io.quantumlock.domain.access.TokenDigest;
import io.quantumlock.domain.customer.MonthlyQuota;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profiles;
import io.quantumlock.domain.license.Drafts;
import io.quantumlock.domain.license.IdempotencyKey;
import io.quantumlock.domain.license.LicenseKey;
import io.quantumlock.domain.license.OnceOnly;
import io.quantumlock.domain.license.RequestDigest;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

final class LosingTheConnectionTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:30:00Z");

  private static final TokenDigest NOBODYS = new TokenDigest("00".repeat(32));

  /// Some more than the ten that it may last.
  private static final int SILENCE_SECONDS = 15;

  private final DatabaseSettings settings = Postgres.settings();

  @Test
  void inMidTransactionLeavesTheOutcomeUnknownAndIsNotTriedAgain() {
    try (var pool = ConnectionPool.open(settings)) {
      var transactions = new Transactions(pool, false, new WriteLock(Optional.empty()));
      var attempts = new AtomicInteger();

      assertThatThrownBy(
              () ->
                  transactions.write(
                      handle -> {
                        attempts.incrementAndGet();
                        return handle.execute("select pg_terminate_backend(pg_backend_pid())");
                      }))
          .isInstanceOf(Unavailable.class);
      assertThat(attempts).hasValue(1);
      int one = transactions.read(handle -> handle.createQuery("select 1").mapTo(int.class).one());
      assertThat(one).isEqualTo(1);
    }
  }

  /// Its statement is the driver's own, whose exceptions are not jdbi's.
  @Test
  void whileAValidationIsLookedUpIsToldLikeAnyOther() {
    var key = new LicenseKey("QCOS-0000-0000-0000-0000-0000-0000-0000-0001");
    try (var pool = ConnectionPool.open(settings)) {
      var transactions = new Transactions(pool, false, new WriteLock(Optional.empty()));

      assertThatThrownBy(
              () ->
                  transactions.read(
                      handle -> {
                        cut(handle);
                        return PresentedRow.find(
                            handle, Marks.with(TestDatabases.MARKS), NOBODYS, key);
                      }))
          .isInstanceOf(Unavailable.class);
    }
  }

  /// From another connection, so that this one has not noticed.
  private void cut(Handle handle) {
    int backend = handle.createQuery("select pg_backend_pid()").mapTo(int.class).one();
    try {
      TestDatabases.execute(settings, "select pg_terminate_backend(%d, 10000)".formatted(backend));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void betweenACommitAndItsAnswerLeavesTheOutcomeUnknownUntilTheSameIsAskedAgain()
      throws IOException {
    var once = new OnceOnly(new IdempotencyKey("key"), RequestDigest.of(List.of("order")));
    try (var wire = Wire.to(settings);
        var database = Database.open(wire.settings(settings))) {
      var owner = database.customers().add(Profiles.named("acme"), Plan.FREE, NOW).id();
      var draft = Drafts.of(owner, NOW);
      wire.breakAfterTheNextCommit();

      assertThatThrownBy(
              () -> database.licenses(TestDatabases.MARKS).issue(draft, 100, Optional.of(once)))
          .isInstanceOf(Unavailable.class);
      assertThat(
              database
                  .licenses(TestDatabases.MARKS)
                  .issue(Drafts.of(owner, NOW), 100, Optional.of(once)))
          .isEqualTo(draft.numbered(1));
      assertThat(database.customers().licensesIssued(owner, MonthlyQuota.monthOf(NOW)))
          .isEqualTo(1);
    }
  }

  /// As when the network is cut: each side waits for the other, and the program's hold on a row is
  /// in everybody's way. Each gives up after ten seconds.
  @Test
  void toSilenceInMidTransactionIsNoticedByBothSides() throws Exception {
    TestDatabases.execute(settings, "create table held as select 1 as number");
    try (var wire = Wire.to(settings);
        var pool = ConnectionPool.open(wire.settings(settings))) {
      var transactions = new Transactions(pool, false, new WriteLock(Optional.empty()));
      var rival = new FutureTask<>(() -> updateWithPatience("held"));
      var lost =
          new FutureTask<>(
              () ->
                  transactions.write(
                      handle -> {
                        handle.execute("update held set number = 2");
                        wire.fallSilent();
                        Thread.ofVirtual().start(rival);
                        return handle.execute("select 1");
                      }));
      Thread.ofVirtual().start(lost);

      assertThatThrownBy(() -> lost.get(SILENCE_SECONDS, SECONDS))
          .hasCauseInstanceOf(Unavailable.class);
      assertThat(rival.get(SILENCE_SECONDS, SECONDS)).isEqualTo(1);
    }
  }

  private int updateWithPatience(String table) throws SQLException {
    try (var connection = TestDatabases.connect(settings);
        var statement = connection.createStatement()) {
      statement.execute("set lock_timeout = '%ds'".formatted(SILENCE_SECONDS));
      return statement.executeUpdate("update %s set number = 3".formatted(table));
    }
  }
}
