package io.quantumlock.adapter.jdbc;

final class MovedKeysOnPostgresTest extends MovedKeysTest {
  @Override
  DatabaseSettings settings() {
    return Postgres.settings();
  }
}
