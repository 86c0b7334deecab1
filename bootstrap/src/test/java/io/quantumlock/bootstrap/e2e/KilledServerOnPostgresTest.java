package io.quantumlock.bootstrap.e2e;

import io.quantumlock.adapter.jdbc.Postgres;
import java.util.Map;

class KilledServerOnPostgresTest extends KilledServerTest {
  @Override
  Map<String, String> environment() {
    return Map.of("QUANTUMLOCK_DB_URL", Postgres.settings().url());
  }
}
