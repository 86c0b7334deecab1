package io.quantumlock.adapter.jdbc;

final class RevokingLicensesOnPostgresTest extends RevokingJdbcLicensesTest {
  @Override
  Database open() {
    return Postgres.open();
  }
}
