package io.quantumlock.domain.license;

import io.quantumlock.domain.customer.Customers;
import io.quantumlock.domain.customer.InMemoryCustomers;

final class InMemoryIdempotencyTest extends IdempotencyContract {
  private final InMemoryCustomers customers = new InMemoryCustomers();
  private final InMemoryAnsweredRequests answered = new InMemoryAnsweredRequests();
  private final InMemoryLicenses licenses = new InMemoryLicenses(customers, answered);

  @Override
  protected Licenses licenses() {
    return licenses;
  }

  @Override
  protected AnsweredRequests answeredRequests() {
    return answered;
  }

  @Override
  protected Customers customers() {
    return customers;
  }
}
