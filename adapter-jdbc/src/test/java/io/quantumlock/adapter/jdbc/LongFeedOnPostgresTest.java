package io.quantumlock.adapter.jdbc;

final class LongFeedOnPostgresTest extends LongFeedTest {
  @Override
  DatabaseSettings settings() {
    return Postgres.settings();
  }
}
