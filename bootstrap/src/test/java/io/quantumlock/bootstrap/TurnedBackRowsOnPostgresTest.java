package io.quantumlock.bootstrap;

import io.quantumlock.adapter.jdbc.DatabaseSettings;
import io.quantumlock.adapter.jdbc.Postgres;
import java.nio.file.Path;

final class TurnedBackRowsOnPostgresTest extends TurnedBackRowsTest {
  @Override
  DatabaseSettings database(Path folder) {
    return Postgres.settings();
  }
}
