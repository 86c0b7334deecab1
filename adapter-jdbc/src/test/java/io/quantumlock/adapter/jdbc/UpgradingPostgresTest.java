package io.quantumlock.adapter.jdbc;

final class UpgradingPostgresTest extends UpgradingTest {
  @Override
  DatabaseSettings settings() {
    return Postgres.settings();
  }
}
