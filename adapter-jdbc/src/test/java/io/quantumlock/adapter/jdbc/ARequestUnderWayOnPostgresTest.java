package io.quantumlock.adapter.jdbc;

final class ARequestUnderWayOnPostgresTest extends ARequestUnderWayTest {
  @Override
  DatabaseSettings settings() {
    return Postgres.settings();
  }
}
