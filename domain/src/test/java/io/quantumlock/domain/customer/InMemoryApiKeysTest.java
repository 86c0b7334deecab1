package io.quantumlock.domain.customer;

final class InMemoryApiKeysTest extends ApiKeysContract {
  private final InMemoryCustomers customers = new InMemoryCustomers();
  private final InMemoryApiKeys apiKeys = new InMemoryApiKeys(customers);

  @Override
  protected ApiKeys apiKeys() {
    return apiKeys;
  }

  @Override
  protected Customers customers() {
    return customers;
  }
}
