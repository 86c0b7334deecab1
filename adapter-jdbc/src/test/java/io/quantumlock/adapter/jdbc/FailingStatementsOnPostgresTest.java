package io.quantumlock.adapter.jdbc;

final class FailingStatementsOnPostgresTest extends FailingStatementsTest {
  @Override
  Database open() {
    return Postgres.open();
  }
}
