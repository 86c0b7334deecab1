package io.quantumlock.adapter.jdbc;

final class CustomersOnPostgresTest extends JdbcCustomersTest {
  @Override
  Database open() {
    return Postgres.open();
  }
}
