package io.quantumlock.bootstrap.e2e;

import io.quantumlock.adapter.jdbc.DatabaseSettings;
import io.quantumlock.adapter.jdbc.Postgres;
import java.nio.file.Path;

final class ServingUnderMasterKeysOnPostgresTest extends ServingUnderMasterKeysTest {
  @Override
  DatabaseSettings database(Path home) {
    return Postgres.settings();
  }
}
