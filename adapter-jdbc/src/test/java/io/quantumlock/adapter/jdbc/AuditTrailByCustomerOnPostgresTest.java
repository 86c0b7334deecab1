package io.quantumlock.adapter.jdbc;

final class AuditTrailByCustomerOnPostgresTest extends AuditTrailByCustomerTest {
  @Override
  DatabaseSettings settings() {
    return Postgres.settings();
  }
}
