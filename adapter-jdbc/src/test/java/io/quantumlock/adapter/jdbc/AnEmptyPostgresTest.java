package io.quantumlock.adapter.jdbc;

final class AnEmptyPostgresTest extends AnEmptyDatabaseTest {
  @Override
  Database open() {
    return Postgres.open();
  }
}
