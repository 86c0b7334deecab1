package io.quantumlock.bootstrap.rotation;

import io.quantumlock.adapter.jdbc.DatabaseSettings;
import io.quantumlock.adapter.jdbc.Postgres;

final class AlteredRootSecretsOnPostgresTest extends AlteredRootSecretsTest {
  @Override
  DatabaseSettings settings() {
    return Postgres.settings();
  }
}
