package io.quantumlock.adapter.jdbc;

final class TamperedLicensesOnPostgresTest extends TamperedLicensesTest {
  @Override
  DatabaseSettings settings() {
    return Postgres.settings();
  }
}
