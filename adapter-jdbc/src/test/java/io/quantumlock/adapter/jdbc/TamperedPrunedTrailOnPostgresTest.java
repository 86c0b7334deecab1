package io.quantumlock.adapter.jdbc;

final class TamperedPrunedTrailOnPostgresTest extends TamperedPrunedTrailTest {
  @Override
  DatabaseSettings settings() {
    return Postgres.settings();
  }
}
