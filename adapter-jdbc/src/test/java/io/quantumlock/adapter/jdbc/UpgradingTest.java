package io.quantumlock.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.license.Drafts;
import io.quantumlock.domain.license.License;
import io.quantumlock.domain.license.LicenseKey;
import io.quantumlock.domain.license.LicenseStatus;
import io.quantumlock.domain.license.PageRequest;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A database that the first version made, with a customer who issued three licenses and revoked
/// the second.
class UpgradingTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:30:00Z");
  private static final CustomerId OWNER = new CustomerId(1);
  private static final LicenseKey SECOND =
      new LicenseKey("QCOS-0000-0000-0000-0000-0000-0000-0000-0002");

  private static final String CONTENT =
      """
      insert into customer (name, email, email_verified, plan, created_at, last_number,
        revocations_until)
      values ('acme', 'acme@example.com', true, 'startup', timestamp with time zone '2026-11-01 00:00:00+00', 3,
        timestamp with time zone '2026-11-24 10:00:00+00');
      insert into monthly_usage values (1, '2026-11', 3);
      insert into license
      select 'QCOS-0000-0000-0000-0000-0000-0000-0000-000' || n, 1, n, 'user' || n,
        array['premium'], null, timestamp with time zone '2026-11-20 10:00:00+00',
        timestamp with time zone '2027-11-20 10:00:00+00', 1, 0, repeat('0a', 64), 0.9847,
        case when n = 2 then timestamp with time zone '2026-11-24 10:00:00+00' end, null
      from (values (1), (2), (3)) as numbers (n)
      """;

  private final Database database = open();

  DatabaseSettings settings() {
    return TestDatabases.settings();
  }

  private Database open() {
    var settings = settings();
    try (var keepsItInMemory = TestDatabases.connect(settings);
        var statement = keepsItInMemory.createStatement()) {
      Flyway.configure()
          .dataSource(settings.url(), settings.user(), settings.password())
          .locations("classpath:io/quantumlock/adapter/jdbc/migrations")
          .table("quantumlock_schema_history")
          .target("1")
          .load()
          .migrate();
      statement.execute(CONTENT);
      return Database.open(settings);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void licensesAreWhatTheyWere() {
    var second = database.licenses().find(OWNER, SECOND).orElseThrow();

    assertThat(second.number()).isEqualTo(2);
    assertThat(second.status(NOW)).isEqualTo(LicenseStatus.REVOKED);
    assertThat(second.terms().features().names()).containsExactly("premium");
    assertThat(second.terms().endCustomer().value()).isEqualTo("user2");
  }

  @Test
  void theListTheFeedAndTheUsageGoOn() {
    var page = database.licenses().page(OWNER, Optional.empty(), NOW, new PageRequest(1, 10));
    var feed = database.licenses().revokedSince(OWNER, Instant.EPOCH);

    assertThat(page.licenses()).extracting(License::number).containsExactly(3L, 2L, 1L);
    assertThat(page.total()).isEqualTo(3);
    assertThat(feed.revoked()).containsExactly(SECOND);
    assertThat(feed.completeUntil()).isEqualTo(Instant.parse("2026-11-24T10:00:00Z"));
    assertThat(database.customers().licensesIssued(OWNER, YearMonth.of(2026, 11))).isEqualTo(3);
  }

  @Test
  void theNextLicenseHasTheNextNumber() {
    assertThat(database.licenses().issue(Drafts.of(OWNER, NOW), 100).number()).isEqualTo(4);
  }
}
