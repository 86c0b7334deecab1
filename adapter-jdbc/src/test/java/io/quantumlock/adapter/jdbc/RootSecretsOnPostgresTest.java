package io.quantumlock.adapter.jdbc;

final class RootSecretsOnPostgresTest extends JdbcRootSecretsTest {
  @Override
  Database open() {
    return Postgres.open();
  }
}
