package io.quantumlock.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.access.TokenDigest;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.kms.TokenTerms;
import io.quantumlock.domain.license.Drafts;
import io.quantumlock.domain.license.License;
import io.quantumlock.domain.license.LicenseKey;
import io.quantumlock.domain.license.LicenseStatus;
import io.quantumlock.domain.license.PageRequest;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// See [EarlierDatabases].
class UpgradingTest {
  static final Iterable<String> VERSIONS = EarlierDatabases.VERSIONS;

  private static final Instant NOW = Instant.parse("2026-11-24T10:30:00Z");
  private static final Instant END = Instant.parse("2027-11-20T10:00:00Z");
  private static final Instant WEEKS_LATER = Instant.parse("2027-12-20T10:00:00Z");
  private static final CustomerId OWNER = new CustomerId(1);
  private static final LicenseKey SECOND =
      new LicenseKey("QCOS-0000-0000-0000-0000-0000-0000-0000-0002");

  DatabaseSettings settings() {
    return TestDatabases.settings();
  }

  /// A new migration makes the version before it an earlier one.
  @Test
  void everyVersionIsTriedButTheNewest() {
    var versions = new Migrations(TestDatabases.settings()).versions();

    assertThat(EarlierDatabases.VERSIONS).containsAll(versions.subList(0, versions.size() - 1));
    assertThat(Migrations.NEWEST).isEqualTo(versions.getLast());
  }

  /// What it waits for may be the migration of a large database. Any number would be an end.
  @Test
  void waitingForAnotherThatMigratesHasNoEnd() {
    assertThat(new Migrations(settings()).flyway().getLockRetryCount()).isNegative();
  }

  /// With a checksum like that, whoever compares the history with the files refuses.
  @Test
  void tablesOfTheNewestVersionAreLeftAlone() throws Exception {
    var settings = settings();
    try (var connection = TestDatabases.connect(settings);
        var statement = connection.createStatement()) {
      Database.open(settings).close();
      statement.executeUpdate(
          "update quantumlock_schema_history set checksum = 1 where version = '1'");

      assertThatCode(() -> Database.open(settings).close()).doesNotThrowAnyException();
      assertThatThrownBy(() -> new Migrations(settings).runTo(Migrations.NEWEST))
          .isInstanceOf(CannotOpen.class);
    }
  }

  @ParameterizedTest
  @FieldSource("VERSIONS")
  void aDatabaseOfAnEarlierVersionGoesOn(String version) throws Exception {
    var settings = settings();
    try (var _ = TestDatabases.connect(settings);
        var database = EarlierDatabases.upgraded(settings, version)) {
      assertThat(FirstGeneration.mark(FirstGeneration.in(database))).isTrue();
      licensesAreWhatTheyWere(database);
      theListTheFeedAndTheUsageGoOn(database);
      keysAndTokensAreWhatTheyWere(database);
      assertThat(database.licenses(TestDatabases.MARKS).issue(Drafts.of(OWNER, NOW), 100).number())
          .isEqualTo(4);
    }
  }

  /// H2 commits a table before the rows that the same migration fills it with.
  @Test
  void aMigrationThatWasKilledBetweenATableAndItsRowsIsDoneAgain() throws Exception {
    var settings = settings();
    try (var _ = TestDatabases.connect(settings)) {
      new Migrations(settings).runTo("15");
      TestDatabases.execute(
          settings,
          """
          create table ending (
            customer_id bigint not null, epoch_week bigint not null, licenses bigint not null,
            lowest_number bigint not null, highest_number bigint not null,
            primary key (customer_id, epoch_week));
          insert into ending values (1, 1, 1, 1, 1)
          """);
      try (var database = Database.open(settings)) {
        assertThat(total(database, LicenseStatus.EXPIRED, NOW)).isZero();
      }
    }
  }

  private static void licensesAreWhatTheyWere(Database database) {
    var second = database.licenses(TestDatabases.MARKS).find(OWNER, SECOND).orElseThrow();

    assertThat(second.number()).isEqualTo(2);
    assertThat(second.status(NOW)).isEqualTo(LicenseStatus.REVOKED);
    assertThat(second.terms().features().names()).containsExactly("premium");
    assertThat(second.terms().endCustomer().value()).isEqualTo("user2");
    assertThat(second.fingerprint().signature().hex()).isEqualTo("0a".repeat(64));
  }

  private static void theListTheFeedAndTheUsageGoOn(Database database) {
    var page =
        database
            .licenses(TestDatabases.MARKS)
            .page(OWNER, Optional.empty(), NOW, new PageRequest(1, 10));
    var feed = database.licenses(TestDatabases.MARKS).revokedSince(OWNER, Instant.EPOCH);

    assertThat(page.licenses()).extracting(License::number).containsExactly(3L, 2L, 1L);
    assertThat(page.total()).isEqualTo(3);
    for (var now : List.of(NOW, END.minusNanos(1_000), END, WEEKS_LATER)) {
      assertThat(total(database, LicenseStatus.ACTIVE, now)).isEqualTo(now.isBefore(END) ? 2 : 0);
      assertThat(total(database, LicenseStatus.EXPIRED, now)).isEqualTo(now.isBefore(END) ? 0 : 2);
    }
    assertThat(feed.revoked()).containsExactly(SECOND);
    assertThat(feed.completeUntil()).isEqualTo(Instant.parse("2026-11-24T10:00:00Z"));
    assertThat(database.customers().licensesIssued(OWNER, YearMonth.of(2026, 11))).isEqualTo(3);
  }

  private static long total(Database database, LicenseStatus status, Instant now) {
    return database
        .licenses(TestDatabases.MARKS)
        .page(OWNER, Optional.of(status), now, new PageRequest(1, 10))
        .total();
  }

  private static void keysAndTokensAreWhatTheyWere(Database database) {
    var token =
        database
            .serviceTokens(TestDatabases.MARKS)
            .find(new TokenDigest("b".repeat(64)))
            .orElseThrow();
    var owner =
        database
            .apiKeys(TestDatabases.MARKS)
            .ownerOf(new TokenDigest("a".repeat(64)))
            .orElseThrow();

    assertThat(token.terms().grants()).isEqualTo(TokenTerms.EVERYDAY);
    assertThat(owner.id()).isEqualTo(OWNER);
    assertThat(database.keyRings(TestDatabases.MARKS).all().allSound())
        .singleElement()
        .satisfies(
            ring ->
                assertThat(ring.versions())
                    .extracting(version -> version.state().label())
                    .containsExactlyInAnyOrder("deactivated", "active"));
  }
}
