package io.quantumlock.adapter.jdbc;

final class ServiceTokensOnPostgresTest extends JdbcServiceTokensTest {
  @Override
  Database open() {
    return Postgres.open();
  }
}
