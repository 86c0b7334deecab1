package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.Sha3;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/// Measures how long the migration takes that writes the audit trail anew. See `docs/scaling.md`.
final class MigratingBenchmark {
  private static final int ROWS = 1_000_000;
  private static final int SHARDS = 1_000;

  @SuppressWarnings("SystemOut")
  private static final PrintStream OUT = System.out;

  private MigratingBenchmark() {}

  public static void main(String... args) throws SQLException {
    run("PostgreSQL", Postgres.settings());
    var home = Path.of("target", "benchmark", UUID.randomUUID().toString());
    run("embedded", new DatabaseSettings(DatabaseSettings.embeddedUrl(home), "sa", "", 10));
  }

  private static void run(String name, DatabaseSettings settings) throws SQLException {
    var migrations = new Migrations(settings);
    migrations.runTo("16");
    TestDatabases.execute(settings, rows(settings));
    long begin = System.nanoTime();
    migrations.run();
    var took = Duration.ofNanos(System.nanoTime() - begin);
    OUT.printf("%s: %,d rows in %.1f s%n", name, ROWS, took.toMillis() / 1e3);
  }

  /// Each shard has its rows among those of the others.
  private static String rows(DatabaseSettings settings) {
    var numbers = settings.isH2() ? "system_range" : "generate_series";
    var hash = EarlierTrail.bytes(settings, Sha3.NONE);
    return """
    insert into audit_entry
    select 'customer ' || (1 + mod(number, %2$d)), 1 + number / %2$d,
      timestamp with time zone '2026-11-24 10:00:00+00', 'customer 1', 'license.issue',
      'license QCOS-0000-0000-0000-0000-0000-0000-0000-0000', %3$s, 'ok',
      '01234567890123456789', %3$s, %3$s
    from %4$s(1, %1$d) as numbers (number)
    """
        .formatted(ROWS, SHARDS, hash, numbers);
  }
}
