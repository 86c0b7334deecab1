package io.quantumlock.adapter.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quantumlock.domain.access.TokenDigest;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profiles;
import io.quantumlock.domain.license.LicenseKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/// Licenses of many customers, made past the ports: the first customer has half of them, one in a
/// hundred is revoked, and they were issued over the last two years for one year each, so that half
/// of them have expired.
final class Population {
  /// The largest customer's.
  static final TokenDigest API_KEY = new TokenDigest("a".repeat(64));

  private static final int BATCH = 5_000;
  private static final Duration AGE = Duration.ofDays(730);
  private static final Duration TERM = Duration.ofDays(365);

  private final Random random = new Random(1);
  private final List<CustomerId> customers = new ArrayList<>();
  private final List<LicenseKey> keysOfTheLargest = new ArrayList<>();
  private final Instant now;
  private final Duration endings;

  Population(DatabaseSettings settings, int licenses, Instant now) throws SQLException {
    this.now = now;
    int count = Math.max(2, licenses / 1_000);
    try (var database = Database.open(settings)) {
      for (int i = 0; i < count; i++) {
        var profile = Profiles.named("tenant " + i);
        customers.add(database.customers().add(profile, Plan.ENTERPRISE, now).id());
      }
      database.apiKeys(TestDatabases.MARKS).add(largest(), API_KEY, "of the largest", now);
    }
    try (var connection = TestDatabases.connect(settings)) {
      connection.setAutoCommit(false);
      var sql =
          """
          insert into license values (?, ?, ?, ?, ?, null, ?, ?, 1, 0, ?, 0.9847, ?, null)
          """;
      try (var insert = connection.prepareStatement(sql)) {
        fill(insert, customers.getFirst(), licenses / 2);
        for (int i = 1; i < count; i++) {
          fill(insert, customers.get(i), licenses / 2 / (count - 1));
        }
      }
      connection.commit();
    }
    long begin = System.nanoTime();
    TestDatabases.execute(settings, countEndings());
    endings = Duration.ofNanos(System.nanoTime() - begin);
    TestDatabases.execute(
        settings,
        """
        update ledger set revocations_until = current_timestamp, last_number =
          (select coalesce(max(number), 0) from license where license.customer_id = ledger.customer_id)
        """);
  }

  /// As the migration counts them.
  private static String countEndings() {
    try (var migration = Database.class.getResourceAsStream("migrations/V16__endings.sql")) {
      var sql = new String(Objects.requireNonNull(migration).readAllBytes(), UTF_8);
      return sql.substring(sql.indexOf("insert into ending"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How long it took to count the endings.
  Duration endings() {
    return endings;
  }

  CustomerId largest() {
    return customers.getFirst();
  }

  LicenseKey anyOfTheLargest() {
    return keysOfTheLargest.get(random.nextInt(keysOfTheLargest.size()));
  }

  private void fill(PreparedStatement insert, CustomerId owner, int count) throws SQLException {
    var features = insert.getConnection().createArrayOf("varchar", new Object[] {"premium"});
    for (int number = 1; number <= count; number++) {
      var key = LicenseKey.random(random);
      if (owner.equals(largest()) && number % 10 == 0) {
        keysOfTheLargest.add(key);
      }
      var issued = now.minus(AGE).plus(AGE.multipliedBy(number).dividedBy(count));
      boolean revoked = number % 100 == 0;
      insert.setLong(1, owner.value());
      insert.setString(2, key.text());
      insert.setLong(3, number);
      insert.setString(4, "user" + number + "@example.com");
      insert.setArray(5, features);
      insert.setObject(6, utc(issued));
      insert.setObject(7, utc(issued.plus(TERM)));
      insert.setString(8, "%0128x".formatted(number));
      insert.setObject(9, revoked ? utc(issued.plusSeconds(3600)) : null);
      insert.addBatch();
      if (number % BATCH == 0) {
        insert.executeBatch();
      }
    }
    insert.executeBatch();
  }

  private static OffsetDateTime utc(Instant instant) {
    return Timestamps.kept(instant).atOffset(ZoneOffset.UTC);
  }
}
