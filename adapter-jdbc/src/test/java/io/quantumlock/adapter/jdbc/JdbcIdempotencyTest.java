package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.customer.Customers;
import io.quantumlock.domain.license.AnsweredRequests;
import io.quantumlock.domain.license.IdempotencyContract;
import io.quantumlock.domain.license.Licenses;
import org.junit.jupiter.api.AfterEach;

class JdbcIdempotencyTest extends IdempotencyContract {
  private final Database database = open();

  Database open() {
    return TestDatabases.inMemory();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected Licenses licenses() {
    return database.licenses(TestDatabases.MARKS);
  }

  @Override
  protected AnsweredRequests answeredRequests() {
    return database.answeredRequests();
  }

  @Override
  protected Customers customers() {
    return database.customers();
  }
}
