package io.quantumlock.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profiles;
import io.quantumlock.domain.license.Drafts;
import io.quantumlock.domain.license.License;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Counts by the driver's own log how often it sends and waits: `begin` goes with what follows.
class WaysToPostgresTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:30:00Z");
  private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3");

  private final AtomicInteger ways = new AtomicInteger();
  private final Handler counter =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          if (record.getMessage().contains("FE=> Sync")) {
            ways.incrementAndGet();
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  private Database database;
  private CustomerId owner;

  @BeforeEach
  void open() {
    var settings = Postgres.settings();
    database = Database.open(new DatabaseSettings(settings.url(), "", "", 1));
    owner = database.customers().add(Profiles.named("acme"), Plan.FREE, NOW).id();
    issue(); // begins the month and the shard
    counter.setLevel(Level.ALL);
    DRIVER.setUseParentHandlers(false);
    DRIVER.addHandler(counter);
    DRIVER.setLevel(Level.ALL);
  }

  @AfterEach
  void close() {
    DRIVER.setLevel(null);
    DRIVER.removeHandler(counter);
    DRIVER.setUseParentHandlers(true);
    database.close();
  }

  private License issue() {
    return database
        .licenses(TestDatabases.MARKS)
        .issue(Drafts.of(owner, NOW), 100, Optional.empty());
  }

  private int waysOf(Runnable call) {
    ways.set(0);
    call.run();
    return ways.get();
  }

  /// What it needs, the license, the audit trail, commit.
  @Test
  void aLicenseTakesFour() {
    assertThat(waysOf(this::issue)).isEqualTo(4);
  }

  /// Stamp, license, revocation, the shard's head, the audit trail, commit.
  @Test
  void aRevocationTakesSix() {
    var key = issue().terms().key();

    var licenses = database.licenses(TestDatabases.MARKS);
    assertThat(waysOf(() -> licenses.revoke(owner, key, Optional.empty(), NOW, Optional.empty())))
        .isEqualTo(6);
  }
}
