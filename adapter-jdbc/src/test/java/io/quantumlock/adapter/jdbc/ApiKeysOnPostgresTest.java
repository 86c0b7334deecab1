package io.quantumlock.adapter.jdbc;

final class ApiKeysOnPostgresTest extends JdbcApiKeysTest {
  @Override
  Database open() {
    return Postgres.open();
  }
}
