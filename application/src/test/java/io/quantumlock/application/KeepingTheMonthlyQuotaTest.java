package io.quantumlock.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quantumlock.domain.Race;
import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.customer.MonthlyQuota;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.license.License;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class KeepingTheMonthlyQuotaTest {
  private static final LicenseOrder ORDER = LicenseOrder.of("user@acmecorp.com");
  private static final YearMonth JUNE = YearMonth.of(2025, 6);

  private final FakeWorld world = new FakeWorld();
  private final Customer acme = world.customer("acme", Plan.FREE);

  private License generate(Customer customer) {
    return world.quantumLock.generateLicense().generate(customer, ORDER);
  }

  private MonthlyQuota quota(Customer customer) {
    return world.quantumLock.viewAccount().quota(customer);
  }

  private void useUp() {
    for (int i = 0; i < 100; i++) {
      assertThat(generate(acme).number()).isEqualTo(i + 1);
    }
  }

  private void assertExhausted() {
    assertThatThrownBy(() -> generate(acme)).isInstanceOf(Rejection.QuotaExhausted.class);
  }

  @Test
  void theAccountShowsWhatIsUsedAndWhatRemains() {
    assertThat(quota(acme)).isEqualTo(new MonthlyQuota(JUNE, 100, 0));
    generate(acme);
    assertThat(quota(acme)).isEqualTo(new MonthlyQuota(JUNE, 100, 1));
    assertThat(quota(acme).remaining()).isEqualTo(99);
  }

  @Test
  void exactlyAsManyAsThePlanAllowsAreIssued() {
    useUp();

    var rejection = catchThrowableOfType(Rejection.QuotaExhausted.class, () -> generate(acme));
    assertThat(rejection.renewsAt()).isEqualTo("2025-07-01T00:00:00Z");
    assertThat(quota(acme)).isEqualTo(new MonthlyQuota(JUNE, 100, 100));
  }

  @Test
  void aFailedAttemptCostsNothing() {
    world.fingerprints.overload();
    assertThatThrownBy(() -> generate(acme)).isInstanceOf(Rejection.Overloaded.class);
    world.fingerprints.recover();

    useUp();
    assertExhausted();
  }

  @Test
  void aRevokedLicenseGoesOnCounting() {
    var key = generate(acme).key().text();
    world.quantumLock.revokeLicense().revoke(acme, key, Optional.empty());

    assertThat(quota(acme)).isEqualTo(new MonthlyQuota(JUNE, 100, 1));
  }

  @Test
  void oneCustomersQuotaIsNotAnothers() {
    var beta = world.customer("beta", Plan.FREE);
    useUp();

    assertThat(generate(beta).number()).isEqualTo(1);
    assertThat(quota(beta).used()).isEqualTo(1);
  }

  @Test
  void aNewMonthInUtcBringsNewLicenses() {
    useUp();
    world.turnTo(Instant.parse("2025-06-30T23:59:59.999999Z"));
    assertExhausted();

    world.turnTo(Instant.parse("2025-07-01T00:00:00Z"));
    assertThat(quota(acme).used()).isZero();
    assertThat(generate(acme).number()).isEqualTo(101);
  }

  @Test
  void aLargerPlanHoldsFromTheNextLicenseOn() {
    useUp();
    var upgraded = world.quantumLock.administerCustomers().setPlan(acme.id(), Plan.STARTUP);

    assertThat(generate(upgraded).number()).isEqualTo(101);
    assertThat(quota(upgraded).remaining()).isEqualTo(9_899);
  }

  @Test
  void whereNoneIsLeftNoFingerprintIsMade() {
    useUp();
    world.fingerprints.overload();

    assertExhausted();
  }

  @Test
  void aWrongTermIsToldBeforeAnExhaustedQuota() {
    useUp();
    var order = new LicenseOrder(ORDER.endCustomer(), ORDER.features(), 0, Optional.empty());

    assertThatThrownBy(() -> world.quantumLock.generateLicense().generate(acme, order))
        .isInstanceOf(Rejection.Invalid.class);
  }

  @Test
  void of200WhoAskAtOnce100AreServed() {
    var race = Race.of(200, i -> generate(acme));

    assertThat(race.results()).hasSize(100);
    assertThat(race.failures()).hasSize(100).hasOnlyElementsOfType(Rejection.QuotaExhausted.class);
    assertThat(race.results()).extracting(License::number).doesNotHaveDuplicates();
    assertThat(quota(acme)).isEqualTo(new MonthlyQuota(JUNE, 100, 100));
  }
}
