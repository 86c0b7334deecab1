package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.customer.Customers;
import io.quantumlock.domain.customer.CustomersContract;
import org.junit.jupiter.api.AfterEach;

class JdbcCustomersTest extends CustomersContract {
  private final Database database = open();

  Database open() {
    return TestDatabases.inMemory();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected Customers customers() {
    return database.customers();
  }
}
