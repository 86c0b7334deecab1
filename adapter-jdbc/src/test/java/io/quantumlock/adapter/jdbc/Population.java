package io.quantumlock.adapter.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quantumlock.domain.access.TokenDigest;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profiles;
import io.quantumlock.domain.license.LicenseKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/// Licenses of many customers, made past the ports: the first customer has half of them, one in a
/// hundred is revoked, and they were issued over the last two years for one year each, so that half
/// of them have expired.
public final class Population {
  /// Of every license.
  public static final String END_CUSTOMER = "user@example.com";

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
    this(settings, Optional.empty(), licenses, now);
    try (var database = Database.open(settings)) {
      database.apiKeys(TestDatabases.MARKS).add(largest(), API_KEY, "of the largest", now);
    }
  }

  /// Makes it around the customer who is there, who becomes the largest and keeps his licenses.
  public static Population around(
      DatabaseSettings settings, CustomerId largest, int licenses, Instant now)
      throws SQLException {
    return new Population(settings, Optional.of(largest), licenses, now);
  }

  private Population(
      DatabaseSettings settings, Optional<CustomerId> known, int licenses, Instant now)
      throws SQLException {
    this.now = now;
    int count = Math.max(2, licenses / 1_000);
    known.ifPresent(customers::add);
    try (var database = Database.open(settings)) {
      while (customers.size() < count) {
        var profile = Profiles.named("tenant " + customers.size());
        var digest = new TokenDigest("%064x".formatted(customers.size()));
        var apiKeys = database.apiKeys(TestDatabases.MARKS);
        customers.add(apiKeys.addWithOwner(profile, Plan.ENTERPRISE, digest, "", now).owner().id());
      }
    }
    int others = licenses / 2 / (count - 1);
    try (var connection = TestDatabases.connect(settings)) {
      connection.setAutoCommit(false);
      var sql =
          """
          insert into license values (?, ?, ?, ?, ?, null, ?, ?, 1, 0, ?, 0.9847, ?, null)
          """;
      try (var insert = connection.prepareStatement(sql)) {
        for (var customer : customers) {
          boolean largest = customer.equals(largest());
          fill(insert, customer, taken(connection, customer), largest ? licenses / 2 : others);
        }
      }
      connection.commit();
    }
    long begin = System.nanoTime();
    TestDatabases.execute(settings, "delete from ending");
    TestDatabases.execute(settings, countEndings());
    endings = Duration.ofNanos(System.nanoTime() - begin);
    TestDatabases.execute(
        settings,
        """
        update ledger set revocations_until = current_timestamp, last_number =
          (select coalesce(max(number), 0) from license where license.customer_id = ledger.customer_id)
        """);
    TestDatabases.execute(settings, settings.isH2() ? "analyze" : "vacuum analyze");
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

  /// One of every tenth that is active, each as likely as the others.
  public LicenseKey anyOfTheLargest() {
    return keysOfTheLargest.get(random.nextInt(keysOfTheLargest.size()));
  }

  /// The number of his last license.
  private static long taken(Connection connection, CustomerId customer) throws SQLException {
    var sql = "select last_number from ledger where customer_id = ?";
    try (var query = connection.prepareStatement(sql)) {
      query.setLong(1, customer.value());
      try (var row = query.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    }
  }

  private void fill(PreparedStatement insert, CustomerId owner, long after, int count)
      throws SQLException {
    var features = insert.getConnection().createArrayOf("varchar", new Object[] {"premium"});
    for (int number = 1; number <= count; number++) {
      var key = LicenseKey.random(random);
      var issued = now.minus(AGE).plus(AGE.multipliedBy(number).dividedBy(count));
      boolean revoked = number % 100 == 0;
      boolean active = !revoked && issued.plus(TERM).isAfter(now);
      if (owner.equals(largest()) && active && number % 10 == 0) {
        keysOfTheLargest.add(key);
      }
      insert.setLong(1, owner.value());
      insert.setString(2, key.text());
      insert.setLong(3, after + number);
      insert.setString(4, END_CUSTOMER);
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
