package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.kms.ServiceTokens;
import io.quantumlock.domain.kms.ServiceTokensContract;
import org.junit.jupiter.api.AfterEach;

final class JdbcServiceTokensTest extends ServiceTokensContract {
  private final Database database = TestDatabases.inMemory();

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected ServiceTokens serviceTokens() {
    return database.serviceTokens();
  }
}
