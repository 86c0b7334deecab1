package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.kms.KeyRings;
import io.quantumlock.domain.kms.KeyRingsContract;
import org.junit.jupiter.api.AfterEach;

class JdbcKeyRingsTest extends KeyRingsContract {
  private final Database database = FirstGeneration.in(open());

  Database open() {
    return TestDatabases.inMemory();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected KeyRings keyRings() {
    return database.keyRings(TestDatabases.MARKS);
  }
}
