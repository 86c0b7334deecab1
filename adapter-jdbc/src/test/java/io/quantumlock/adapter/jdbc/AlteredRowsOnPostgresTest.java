package io.quantumlock.adapter.jdbc;

final class AlteredRowsOnPostgresTest extends AlteredRowsTest {
  @Override
  DatabaseSettings settings() {
    return Postgres.settings();
  }
}
