package io.quantumlock.adapter.jdbc;

final class AuditedOperationsOnPostgresTest extends JdbcAuditedOperationsTest {
  @Override
  Database open() {
    return Postgres.open();
  }
}
