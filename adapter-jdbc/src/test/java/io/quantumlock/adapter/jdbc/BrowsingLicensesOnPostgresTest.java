package io.quantumlock.adapter.jdbc;

final class BrowsingLicensesOnPostgresTest extends BrowsingJdbcLicensesTest {
  @Override
  Database open() {
    return Postgres.open();
  }
}
