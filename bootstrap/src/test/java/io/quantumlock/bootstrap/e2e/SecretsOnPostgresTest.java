package io.quantumlock.bootstrap.e2e;

import io.quantumlock.adapter.jdbc.Postgres;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

final class SecretsOnPostgresTest extends SecretsTest {
  private final Logger driver = Logger.getLogger("org.postgresql");
  private final Queue<String> told = new ConcurrentLinkedQueue<>();
  private final String url = Postgres.settings().url();

  private final Handler ear =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          told.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    driver.setLevel(Level.FINEST);
    ear.setLevel(Level.FINEST);
    driver.addHandler(ear);
  }

  @AfterEach
  void listenNoMore() {
    driver.removeHandler(ear);
    driver.setLevel(null);
  }

  @Override
  Map<String, String> database() {
    return Map.of("QUANTUMLOCK_DB_URL", url);
  }

  /// All that went there, as its driver tells when it tells everything.
  @Override
  String kept() {
    return String.join("\n", told);
  }
}
