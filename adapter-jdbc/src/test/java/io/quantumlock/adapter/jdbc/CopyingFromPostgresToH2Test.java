package io.quantumlock.adapter.jdbc;

final class CopyingFromPostgresToH2Test extends CopyingADatabaseTest {
  @Override
  DatabaseSettings source() {
    return Postgres.settings();
  }
}
