package io.quantumlock.adapter.jdbc;

final class ErasedRowsOnPostgresTest extends ErasedRowsTest {
  @Override
  DatabaseSettings settings() {
    return Postgres.settings();
  }
}
