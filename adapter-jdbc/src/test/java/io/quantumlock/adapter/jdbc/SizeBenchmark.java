package io.quantumlock.adapter.jdbc;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/// Measures at the ports what each question costs a customer who has half of all licenses, among a
/// thousand and among a million in turns. `docs/scaling.md` says how to run it.
final class SizeBenchmark {
  private static final int FEW = 1_000;
  private static final int MANY = 1_000_000;

  /// In KB; by default it is a sixteenth of what Java may have.
  private static final String CACHE = ";CACHE_SIZE=3000000";

  /// But for an offset, which makes a difference.
  private static final Pattern VALUE = Pattern.compile("'[^']*'|(?<!offset )\\b[0-9]+\\b");

  private static final String THERE_ALREADY = "23505";
  private static final String AMBIGUOUS = "42725";

  @SuppressWarnings("SystemOut")
  private static final PrintStream OUT = System.out;

  private SizeBenchmark() {}

  /// @param args which databases, all when there are none: those that have memory for a million
  ///   licenses, and as they are by default
  public static void main(String... args) throws Exception {
    var wanted =
        args.length == 0
            ? List.of("postgres", "default-postgres", "embedded", "default-embedded")
            : List.of(args);
    for (var name : wanted) {
      switch (name) {
        case "postgres" -> onPostgres(name, "2GB");
        case "default-postgres" -> onPostgres(name, "128MB");
        case "embedded" -> onDisk(name, CACHE);
        case "default-embedded" -> onDisk(name, "");
        default -> throw new IllegalArgumentException(name);
      }
    }
  }

  private static void onDisk(String name, String cache) throws SQLException {
    var _ = compare(name, embedded(cache), embedded(cache));
  }

  private static DatabaseSettings embedded(String cache) {
    var home = Path.of("target", "benchmark", UUID.randomUUID().toString());
    return new DatabaseSettings(DatabaseSettings.embeddedUrl(home) + cache, "sa", "", 10);
  }

  private static void onPostgres(String name, String memory) throws Exception {
    try (var server = PostgresServer.start()) {
      restart(server, memory);
      var many = Postgres.settings(server.url());
      var asked = compare(name, Postgres.settings(server.url()), many);
      for (var table : List.of("license", "audit_entry")) {
        OUT.printf("%s: %d bytes a row%n", table, TestDatabases.bytesEach(many, table));
      }
      explain(server, many, asked);
    }
  }

  private static void restart(PostgresServer server, String memory)
      throws SQLException, IOException {
    var administrator = new DatabaseSettings(server.url(), "", "", 1);
    TestDatabases.execute(administrator, "alter system set shared_buffers = '" + memory + "'");
    server.stop();
    server.startAgain();
  }

  /// @return the greater one, closed
  private static SizedDatabase compare(String name, DatabaseSettings one, DatabaseSettings other)
      throws SQLException {
    try (var few = SizedDatabase.filled(one, FEW);
        var many = SizedDatabase.filled(other, MANY)) {
      OUT.printf("%n%-24s %,12d %,12d %8s %15s%n", name + ", ms", FEW, MANY, "ratio", "of rounds");
      OUT.printf("%.1f s to count the endings%n", many.population().endings().toMillis() / 1e3);
      var small = few.questions();
      many.questions()
          .forEach(
              (what, question) ->
                  OUT.println(
                      ByTurns.time(Objects.requireNonNull(small.get(what)), question).row(what)));
      return many;
    }
  }

  /// How PostgreSQL finds the answers to what the program really asks it, each statement once. See
  /// `docs/plans.md`.
  private static void explain(PostgresServer server, DatabaseSettings settings, SizedDatabase many)
      throws Exception {
    var asked = new AskedStatements(server, settings);
    var explained = new HashSet<String>();
    try (var database = many.openedBy(asked.logged())) {
      for (var question : database.questions().entrySet()) {
        var statements =
            asked.during(question.getValue()).stream()
                .filter(sql -> explained.add(VALUE.matcher(sql).replaceAll("?")))
                .toList();
        if (statements.isEmpty()) {
          continue;
        }
        OUT.printf("%n## %s%n%n```%n", question.getKey());
        for (var sql : statements) {
          explain(settings, sql);
        }
        OUT.println("```");
      }
    }
  }

  private static void explain(DatabaseSettings settings, String sql) throws SQLException {
    OUT.println(sql);
    try {
      explain(settings, "explain (analyze, buffers, costs off) ", sql);
    } catch (SQLException e) {
      OUT.println("  " + whyNot(e));
    }
  }

  private static String whyNot(SQLException e) throws SQLException {
    return switch (e.getSQLState()) {
      case THERE_ALREADY -> "(inserts what is there by now)";
      case AMBIGUOUS -> "(has values whose types the log does not tell)";
      default -> throw e;
    };
  }

  /// Undone, where it writes.
  private static void explain(DatabaseSettings settings, String how, String sql)
      throws SQLException {
    try (var connection = TestDatabases.connect(settings);
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try (var rows = statement.executeQuery(how + sql)) {
        while (rows.next()) {
          OUT.println("  " + rows.getString(1));
        }
      }
      connection.rollback();
    }
  }
}
