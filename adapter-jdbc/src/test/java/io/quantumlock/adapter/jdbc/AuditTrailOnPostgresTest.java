package io.quantumlock.adapter.jdbc;

final class AuditTrailOnPostgresTest extends JdbcAuditTrailTest {
  @Override
  Database open() {
    return Postgres.open();
  }
}
