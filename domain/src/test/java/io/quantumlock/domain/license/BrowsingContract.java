package io.quantumlock.domain.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Race;
import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.customer.Customers;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profiles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// How [Licenses] are listed.
public abstract class BrowsingContract {
  private static final Instant NOW = Instant.parse("2026-11-24T10:30:00.123456Z");
  private static final Duration THREE_DAYS = Duration.ofDays(3);
  private static final PageRequest FIRST = new PageRequest(1, 100);

  private CustomerId owner;

  protected abstract Licenses licenses();

  protected abstract Customers customers();

  @BeforeEach
  void addACustomer() {
    owner = customers().add(Profiles.named("acme"), Plan.FREE, NOW).id();
  }

  private License issue(int days) {
    return licenses().issue(Drafts.of(owner, NOW, days), 100);
  }

  private LicensePage page(LicenseStatus status, Instant now) {
    return licenses().page(owner, Optional.of(status), now, FIRST);
  }

  @Test
  void theNewestComesFirst() {
    var first = issue(1);
    var second = issue(1);
    var third = issue(1);

    var page = licenses().page(owner, Optional.empty(), NOW, new PageRequest(1, 2));
    assertThat(page.licenses()).containsExactly(third, second);
    assertThat(page.total()).isEqualTo(3);
    var rest = licenses().page(owner, Optional.empty(), NOW, new PageRequest(2, 2));
    assertThat(rest.licenses()).containsExactly(first);
  }

  @Test
  void aPagePastTheEndIsEmptyAndKnowsTheTotal() {
    issue(1);

    var farthest = new PageRequest(Integer.MAX_VALUE, 100);
    var page = licenses().page(owner, Optional.empty(), NOW, farthest);
    assertThat(page.licenses()).isEmpty();
    assertThat(page.total()).isEqualTo(1);
    assertThat(page.request()).isEqualTo(farthest);
  }

  @Test
  void everyCustomerSeesHisOwnOnly() {
    var mine = issue(1);
    var other = customers().add(Profiles.named("beta"), Plan.FREE, NOW).id();
    licenses().issue(Drafts.of(other, NOW), 100);

    var page = licenses().page(owner, Optional.empty(), NOW, FIRST);
    assertThat(page.licenses()).containsExactly(mine);
    assertThat(page.total()).isEqualTo(1);
  }

  @Test
  void aStatusIsThatOfTheInstantAskedFor() {
    var oneDay = issue(1);
    var tenDays = issue(10);
    var end = NOW.plus(Duration.ofDays(1));

    assertThat(page(LicenseStatus.ACTIVE, end.minusNanos(1)).licenses())
        .containsExactly(tenDays, oneDay);
    assertThat(page(LicenseStatus.EXPIRED, end.minusNanos(1)).licenses()).isEmpty();
    assertThat(page(LicenseStatus.ACTIVE, end).licenses()).containsExactly(tenDays);
    assertThat(page(LicenseStatus.EXPIRED, end).licenses()).containsExactly(oneDay);
    assertThat(page(LicenseStatus.EXPIRED, end).total()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void aStatusMeansWhatTheLicenseSaysOfItself(LicenseStatus status) {
    var revoked = issue(10);
    var revokedAndOver = issue(1);
    issue(1);
    issue(10);
    licenses().revoke(owner, revoked.key(), Optional.empty(), NOW);
    licenses().revoke(owner, revokedAndOver.key(), Optional.empty(), NOW);
    var later = NOW.plus(Duration.ofDays(5));

    var all = licenses().page(owner, Optional.empty(), later, FIRST).licenses();
    var expected = all.stream().filter(license -> license.status(later) == status).toList();
    assertThat(expected).isNotEmpty();
    assertThat(page(status, later).licenses()).isEqualTo(expected);
    assertThat(page(status, later).total()).isEqualTo(expected.size());
  }

  /// Whichever end of the list a page is nearer to, and on whichever side of where a week from the
  /// epoch ends.
  @Test
  void theNewestFirstAreOnEveryPageOfEveryStatus() {
    var random = new Random(4);
    for (int i = 0; i < 60; i++) {
      var license = issue(1 + random.nextInt(20));
      if (random.nextInt(4) == 0) {
        licenses().revoke(owner, license.key(), Optional.empty(), NOW);
      }
    }
    var week = Instant.parse("2026-12-03T00:00:00Z");
    for (var now : List.of(NOW, week.minusNanos(1_000), week, NOW.plus(THREE_DAYS))) {
      for (var status : LicenseStatus.values()) {
        assertThatThePagesAreThoseOfTheWholeList(status, now);
      }
    }
  }

  /// Weeks from the epoch begin on a Thursday.
  @Test
  void aLicenseMayEndExactlyWhenAWeekBegins() {
    var week = Instant.parse("2026-12-03T00:00:00Z");
    var license = licenses().issue(Drafts.of(owner, week.minus(THREE_DAYS), 3), 100);
    assertThat(license.terms().term().validUntil()).isEqualTo(week);

    assertThat(page(LicenseStatus.ACTIVE, week.minusNanos(1_000)).licenses())
        .containsExactly(license);
    assertThat(page(LicenseStatus.ACTIVE, week).total()).isZero();
    for (var now : List.of(week, week.plus(Duration.ofDays(7)))) {
      assertThat(page(LicenseStatus.EXPIRED, now).licenses()).containsExactly(license);
      assertThat(page(LicenseStatus.EXPIRED, now).total()).isEqualTo(1);
    }
  }

  private void assertThatThePagesAreThoseOfTheWholeList(LicenseStatus status, Instant now) {
    var whole =
        licenses().page(owner, Optional.empty(), now, FIRST).licenses().stream()
            .filter(license -> license.status(now) == status)
            .toList();
    for (int page = 1; page <= whole.size() / 7 + 2; page++) {
      var request = new PageRequest(page, 7);
      var expected = whole.stream().skip(request.offset()).limit(7).toList();
      assertThat(licenses().page(owner, Optional.of(status), now, request))
          .isEqualTo(new LicensePage(expected, whole.size(), request));
    }
  }

  @Test
  void whatManyIssueAtOnceIsCountedOnce() {
    var race = Race.of(60, i -> issue(1 + i % 3));
    assertThat(race.failures()).isEmpty();

    assertThat(page(LicenseStatus.ACTIVE, NOW).total()).isEqualTo(60);
    assertThat(page(LicenseStatus.EXPIRED, NOW.plus(Duration.ofDays(1))).total()).isEqualTo(20);
    assertThat(page(LicenseStatus.EXPIRED, NOW.plus(Duration.ofDays(2))).total()).isEqualTo(40);
    assertThat(page(LicenseStatus.EXPIRED, NOW.plus(THREE_DAYS)).total()).isEqualTo(60);
  }

  @Test
  void whatWasNotIssuedIsNotCounted() {
    issue(1);
    assertThatThrownBy(() -> licenses().issue(Drafts.of(owner, NOW, 1), 1))
        .isInstanceOf(Rejection.QuotaExhausted.class);

    assertThat(page(LicenseStatus.EXPIRED, NOW.plus(THREE_DAYS)).total()).isEqualTo(1);
  }
}
