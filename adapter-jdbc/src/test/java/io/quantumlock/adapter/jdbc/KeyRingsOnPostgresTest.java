package io.quantumlock.adapter.jdbc;

final class KeyRingsOnPostgresTest extends JdbcKeyRingsTest {
  @Override
  Database open() {
    return Postgres.open();
  }
}
