package io.quantumlock.adapter.jdbc;

final class IdempotencyOnPostgresTest extends JdbcIdempotencyTest {
  @Override
  Database open() {
    return Postgres.open();
  }
}
