package io.quantumlock.adapter.jdbc;

final class PersonalDataOnPostgresTest extends JdbcPersonalDataTest {
  @Override
  Database open() {
    return Postgres.open();
  }
}
