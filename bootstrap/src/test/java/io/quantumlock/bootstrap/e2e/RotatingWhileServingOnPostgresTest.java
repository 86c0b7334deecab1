package io.quantumlock.bootstrap.e2e;

import io.quantumlock.adapter.jdbc.Postgres;
import java.util.Map;

final class RotatingWhileServingOnPostgresTest extends RotatingWhileServingTest {
  private final String url = Postgres.settings().url();

  @Override
  Map<String, String> database() {
    return Map.of("QUANTUMLOCK_DB_URL", url);
  }
}
