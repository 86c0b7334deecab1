package io.quantumlock.domain.license;

import io.quantumlock.domain.customer.Customers;
import io.quantumlock.domain.customer.InMemoryCustomers;

final class RevokingInMemoryLicensesTest extends RevocationsContract {
  private final InMemoryCustomers customers = new InMemoryCustomers();
  private final InMemoryLicenses licenses = new InMemoryLicenses(customers);

  @Override
  protected Licenses licenses() {
    return licenses;
  }

  @Override
  protected Customers customers() {
    return customers;
  }
}
