package io.quantumlock.adapter.jdbc;

final class MarkingEarlierRowsOnPostgresTest extends MarkingEarlierRowsTest {
  @Override
  DatabaseSettings settings() {
    return Postgres.settings();
  }
}
