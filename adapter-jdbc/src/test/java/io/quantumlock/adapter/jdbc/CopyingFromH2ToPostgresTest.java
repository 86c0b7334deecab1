package io.quantumlock.adapter.jdbc;

final class CopyingFromH2ToPostgresTest extends CopyingADatabaseTest {
  @Override
  DatabaseSettings target() {
    return Postgres.settings();
  }
}
