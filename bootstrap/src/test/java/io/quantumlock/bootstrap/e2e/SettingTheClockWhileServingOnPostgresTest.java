package io.quantumlock.bootstrap.e2e;

import io.quantumlock.adapter.jdbc.Postgres;
import java.util.Map;

final class SettingTheClockWhileServingOnPostgresTest extends SettingTheClockWhileServingTest {
  @Override
  Map<String, String> settings() {
    return Map.of(
        "QUANTUMLOCK_HOME", home.toString(), "QUANTUMLOCK_DB_URL", Postgres.settings().url());
  }
}
