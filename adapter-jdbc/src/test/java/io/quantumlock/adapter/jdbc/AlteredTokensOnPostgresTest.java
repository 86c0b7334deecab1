package io.quantumlock.adapter.jdbc;

final class AlteredTokensOnPostgresTest extends AlteredTokensTest {
  @Override
  DatabaseSettings settings() {
    return Postgres.settings();
  }
}
