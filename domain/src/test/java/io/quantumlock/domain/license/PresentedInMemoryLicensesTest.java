package io.quantumlock.domain.license;

import io.quantumlock.domain.customer.ApiKeys;
import io.quantumlock.domain.customer.Customers;
import io.quantumlock.domain.customer.InMemoryApiKeys;
import io.quantumlock.domain.customer.InMemoryCustomers;

final class PresentedInMemoryLicensesTest extends PresentedLicensesContract {
  private final InMemoryCustomers customers = new InMemoryCustomers();
  private final InMemoryApiKeys apiKeys = new InMemoryApiKeys(customers);
  private final InMemoryLicenses licenses =
      new InMemoryLicenses(customers, new InMemoryAnsweredRequests(), apiKeys);

  @Override
  protected Licenses licenses() {
    return licenses;
  }

  @Override
  protected ApiKeys apiKeys() {
    return apiKeys;
  }

  @Override
  protected Customers customers() {
    return customers;
  }
}
