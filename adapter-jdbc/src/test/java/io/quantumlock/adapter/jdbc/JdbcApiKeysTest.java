package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.customer.ApiKeys;
import io.quantumlock.domain.customer.ApiKeysContract;
import io.quantumlock.domain.customer.Customers;
import org.junit.jupiter.api.AfterEach;

class JdbcApiKeysTest extends ApiKeysContract {
  private final Database database = open();

  Database open() {
    return TestDatabases.inMemory();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected ApiKeys apiKeys() {
    return database.apiKeys(TestDatabases.MARKS);
  }

  @Override
  protected Customers customers() {
    return database.customers();
  }
}
