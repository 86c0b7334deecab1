package io.quantumlock.application;

import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.customer.Customers;
import io.quantumlock.domain.customer.MonthlyQuota;
import java.time.InstantSource;

/// Shows how much of this month's quota a customer has used.
public final class ViewAccount {
  private final Customers customers;
  private final InstantSource clock;

  ViewAccount(Customers customers, InstantSource clock) {
    this.customers = customers;
    this.clock = clock;
  }

  public MonthlyQuota quota(Customer customer) {
    return MonthlyQuota.of(customer, clock.instant(), customers);
  }
}
