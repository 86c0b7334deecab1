package io.quantumlock.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

final class MonthlyQuotaTest {
  private static final YearMonth JUNE = YearMonth.of(2025, 6);

  @Test
  void aMonthBeginsAndEndsInUtc() {
    assertThat(MonthlyQuota.monthOf(Instant.parse("2025-06-01T00:00:00Z"))).isEqualTo(JUNE);
    assertThat(MonthlyQuota.monthOf(Instant.parse("2025-06-30T23:59:59.999999999Z")))
        .isEqualTo(JUNE);
    assertThat(MonthlyQuota.monthOf(Instant.parse("2025-07-01T00:00:00Z")))
        .isEqualTo(JUNE.plusMonths(1));
  }

  @Test
  void itRemainsWhatWasNotUsed() {
    assertThat(new MonthlyQuota(JUNE, 100, 0).remaining()).isEqualTo(100);
    assertThat(new MonthlyQuota(JUNE, 100, 99).remaining()).isEqualTo(1);
    assertThat(new MonthlyQuota(JUNE, 100, 100).remaining()).isZero();
  }

  @Test
  void noneRemainsWhenThePlanWasMadeSmallerInMidMonth() {
    assertThat(new MonthlyQuota(JUNE, 100, 342).remaining()).isZero();
  }

  @Test
  void itRenewsWithTheNextMonth() {
    assertThat(new MonthlyQuota(JUNE, 100, 100).exhausted().renewsAt())
        .isEqualTo("2025-07-01T00:00:00Z");
    assertThat(new MonthlyQuota(YearMonth.of(2025, 12), 100, 100).exhausted().renewsAt())
        .isEqualTo("2026-01-01T00:00:00Z");
  }

  @Test
  void itIsThatOfTheCustomersPlanAndThisMonthsLicenses() {
    var customers = new InMemoryCustomers();
    var now = Instant.parse("2025-06-15T10:30:00Z");
    var customer = customers.add(Profiles.named("acme"), Plan.STARTUP, now);
    customers.takeOne(customer.id(), JUNE, 10_000);
    customers.takeOne(customer.id(), JUNE.minusMonths(1), 10_000);

    assertThat(MonthlyQuota.of(customer, now, customers))
        .isEqualTo(new MonthlyQuota(JUNE, 10_000, 1));
  }
}
