package io.quantumlock.adapter.jdbc;

final class LicensesOnPostgresTest extends JdbcLicensesTest {
  @Override
  Database open() {
    return Postgres.open();
  }
}
