package io.quantumlock.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profiles;
import io.quantumlock.domain.license.LicenseKey;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// More revocations than are read at once, and a database with one connection.
class LongFeedTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:30:00.123456Z");
  private static final int REVOKED = 2 * FeedRows.PIECE;

  private final DatabaseSettings settings = withOneConnection(settings());
  private final Database database = Database.open(settings);
  private final List<LicenseKey> revoked = new ArrayList<>();
  private CustomerId owner = new CustomerId(1);

  DatabaseSettings settings() {
    return TestDatabases.settings();
  }

  private static DatabaseSettings withOneConnection(DatabaseSettings settings) {
    return new DatabaseSettings(settings.url(), settings.user(), settings.password(), 1);
  }

  @BeforeEach
  void fill() throws SQLException {
    owner = database.customers().add(Profiles.named("acme"), Plan.FREE, NOW).id();
    var sql =
        """
        insert into license
        values (?, ?, ?, 'user', ?, null, ?, ?, 1, 0, 'signature', 0.9847, ?, null)
        """;
    try (var connection = TestDatabases.connect(settings);
        var insert = connection.prepareStatement(sql)) {
      var random = new Random(1);
      for (int i = 0; i < REVOKED; i++) {
        var key = LicenseKey.random(random);
        var at = NOW.minus(REVOKED - 1 - i, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        revoked.add(key);
        insert.setLong(1, owner.value());
        insert.setString(2, key.text());
        insert.setLong(3, i + 1);
        insert.setArray(4, connection.createArrayOf("varchar", new Object[0]));
        insert.setObject(5, at);
        insert.setObject(6, at);
        insert.setObject(7, at);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void allOfThemAreTold() {
    var feed = database.licenses(TestDatabases.MARKS).revokedSince(owner, Instant.EPOCH);

    assertThat(feed.revoked()).isEqualTo(revoked);
    assertThat(feed.completeUntil()).isEqualTo(NOW);
  }

  @Test
  void itCanBeginAnywhere() {
    var since = NOW.minus(FeedRows.PIECE, ChronoUnit.MICROS);
    var feed = database.licenses(TestDatabases.MARKS).revokedSince(owner, since);

    assertThat(feed.revoked()).isEqualTo(revoked.subList(FeedRows.PIECE - 1, REVOKED));
  }

  @Test
  void whoeverIsToldSlowlyHoldsNoConnection() {
    var told = new ArrayList<LicenseKey>();
    database
        .licenses(TestDatabases.MARKS)
        .revokedSince(
            owner,
            Instant.EPOCH,
            key -> {
              told.add(key);
              assertThat(database.customers().find(owner)).isPresent();
            });

    assertThat(told).hasSize(REVOKED);
  }

  /// Those of the last piece are gone before it is read, so they were not read with the first.
  @Test
  void noMoreThanAPieceIsReadAhead() {
    var told = new ArrayList<LicenseKey>();
    database
        .licenses(TestDatabases.MARKS)
        .revokedSince(
            owner,
            Instant.EPOCH,
            key -> {
              told.add(key);
              if (told.size() == FeedRows.PIECE) {
                forgetTheRest();
              }
            });

    assertThat(told).isEqualTo(revoked.subList(0, FeedRows.PIECE));
  }

  private void forgetTheRest() {
    try {
      TestDatabases.execute(settings, "delete from license where number > " + FeedRows.PIECE);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
