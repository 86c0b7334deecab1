package io.quantumlock.domain.customer;

final class InMemoryCustomersTest extends CustomersContract {
  private final InMemoryCustomers customers = new InMemoryCustomers();

  @Override
  protected Customers customers() {
    return customers;
  }
}
