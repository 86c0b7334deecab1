package io.quantumlock.adapter.jdbc;

final class CollidingTransactionsOnPostgresTest extends CollidingTransactionsTest {
  @Override
  DatabaseSettings settings() {
    return Postgres.settings();
  }

  @Override
  String impatient(String url) {
    return url + "&options=-c%20lock_timeout=20";
  }
}
