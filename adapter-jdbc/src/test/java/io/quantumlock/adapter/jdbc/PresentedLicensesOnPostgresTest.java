package io.quantumlock.adapter.jdbc;

final class PresentedLicensesOnPostgresTest extends PresentedJdbcLicensesTest {
  @Override
  Database open() {
    return Postgres.open();
  }
}
