package io.quantumlock.bootstrap;

import io.quantumlock.adapter.jdbc.DatabaseSettings;
import io.quantumlock.adapter.jdbc.Postgres;

final class JumpingClockOnPostgresTest extends JumpingClockTest {
  @Override
  DatabaseSettings settings() {
    return Postgres.settings();
  }
}
