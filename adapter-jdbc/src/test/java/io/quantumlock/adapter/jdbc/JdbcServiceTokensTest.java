package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.kms.ServiceTokens;
import io.quantumlock.domain.kms.ServiceTokensContract;
import org.junit.jupiter.api.AfterEach;

class JdbcServiceTokensTest extends ServiceTokensContract {
  private final Database database = open();

  Database open() {
    return TestDatabases.inMemory();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected ServiceTokens serviceTokens() {
    return database.serviceTokens(TestDatabases.MARKS);
  }
}
