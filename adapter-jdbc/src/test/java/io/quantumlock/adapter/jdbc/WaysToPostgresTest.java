package io.quantumlock.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.access.InMemoryTokenDigests;
import io.quantumlock.domain.access.TokenDigest;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profiles;
import io.quantumlock.domain.license.AnsweredRequests.Operation;
import io.quantumlock.domain.license.Drafts;
import io.quantumlock.domain.license.IdempotencyKey;
import io.quantumlock.domain.license.License;
import io.quantumlock.domain.license.LicenseKey;
import io.quantumlock.domain.license.OnceOnly;
import io.quantumlock.domain.license.Presented;
import io.quantumlock.domain.license.RequestDigest;
import java.time.Instant;
import java.util.List;
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
  private static final TokenDigest API_KEY = InMemoryTokenDigests.of("acme's");
  private static final OnceOnly ONCE =
      new OnceOnly(new IdempotencyKey("key"), RequestDigest.of(List.of("order")));
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
    return issue(Optional.empty());
  }

  private License issue(Optional<OnceOnly> once) {
    return database.licenses(TestDatabases.MARKS).issue(Drafts.of(owner, NOW), 100, once);
  }

  private int waysOf(Runnable call) {
    ways.set(0);
    call.run();
    return ways.get();
  }

  /// The API key and the license at once.
  @Test
  void aValidationTakesOne() {
    var key = issue().key();
    var licenses = database.licenses(TestDatabases.MARKS);
    database.apiKeys(TestDatabases.MARKS).add(owner, API_KEY, "qlk_abcd", NOW);

    assertThat(
            waysOf(
                () ->
                    assertThat(licenses.find(API_KEY, key).flatMap(Presented::license))
                        .isPresent()))
        .isEqualTo(1);
  }

  /// What it needs, the license, the audit trail, commit.
  @Test
  void aLicenseTakesFour() {
    assertThat(waysOf(this::issue)).isEqualTo(4);
  }

  /// Whether it was answered, and the key, before the four; then whether it was, and the license.
  @Test
  void aLicenseWithAKeyTakesSixAndIsFoundAgainInTwo() {
    assertThat(waysOf(() -> assertThat(answered()).isEmpty())).isEqualTo(1);
    assertThat(waysOf(() -> issue(Optional.of(ONCE)))).isEqualTo(5);
    assertThat(waysOf(() -> assertThat(answered().flatMap(this::find)).isPresent())).isEqualTo(2);
  }

  private Optional<LicenseKey> answered() {
    return database.answeredRequests().find(owner, Operation.ISSUE, ONCE, NOW);
  }

  private Optional<License> find(LicenseKey key) {
    return database.licenses(TestDatabases.MARKS).find(owner, key);
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
