package io.quantumlock.adapter.jdbc;

final class StatementsThatTakeTooLongOnPostgresTest extends StatementsThatTakeTooLongTest {
  @Override
  DatabaseSettings settings() {
    return Postgres.settings();
  }

  @Override
  String endlessQuery() {
    return "select pg_sleep(3600)";
  }

  @Override
  String lockTimeout() {
    return "55P03";
  }
}
