package io.quantumlock.adapter.jdbc;

final class CopyingFromPostgresToPostgresTest extends CopyingADatabaseTest {
  @Override
  DatabaseSettings source() {
    return Postgres.settings();
  }

  @Override
  DatabaseSettings target() {
    return Postgres.settings();
  }
}
