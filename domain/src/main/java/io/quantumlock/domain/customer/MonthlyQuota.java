package io.quantumlock.domain.customer;

import io.quantumlock.domain.Rejection;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/// How many licenses a plan allows in one calendar month, UTC, and how many were issued in it. Only
/// an issued license counts; a revoked one goes on counting.
public record MonthlyQuota(YearMonth month, int limit, int used) {

  public static MonthlyQuota of(Customer customer, Instant now, Customers customers) {
    var month = monthOf(now);
    int used = customers.licensesIssued(customer.id(), month);
    return new MonthlyQuota(month, customer.plan().licensesPerMonth(), used);
  }

  public static YearMonth monthOf(Instant now) {
    return YearMonth.from(now.atOffset(ZoneOffset.UTC));
  }

  /// Not negative, even when the plan was made smaller in mid-month.
  public int remaining() {
    return Math.max(0, limit - used);
  }

  /// What to say when none is left.
  public Rejection.QuotaExhausted exhausted() {
    return new Rejection.QuotaExhausted(
        month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant());
  }
}
