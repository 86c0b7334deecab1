package io.quantumlock.adapter.jdbc;

final class TamperedAuditTrailOnPostgresTest extends TamperedAuditTrailTest {
  @Override
  DatabaseSettings settings() {
    return Postgres.settings();
  }
}
