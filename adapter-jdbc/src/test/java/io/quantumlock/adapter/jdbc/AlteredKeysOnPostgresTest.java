package io.quantumlock.adapter.jdbc;

final class AlteredKeysOnPostgresTest extends AlteredKeysTest {
  @Override
  DatabaseSettings settings() {
    return Postgres.settings();
  }
}
