package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.license.Drafts;
import io.quantumlock.domain.license.LicenseStatus;
import io.quantumlock.domain.license.PageRequest;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Measures at the ports what each question costs a customer who has half of all licenses, among a
/// thousand and among a million in turns. `docs/scaling.md` says how to run it.
final class SizeBenchmark {
  private static final int FEW = 1_000;
  private static final int MANY = 1_000_000;
  private static final int MANY_EMBEDDED = 100_000;
  private static final int PER_PAGE = 20;
  private static final int ROUNDS = 5;

  @SuppressWarnings("SystemOut")
  private static final PrintStream OUT = System.out;

  private final Database database;
  private final Population population;
  private final Instant now = Instant.now();
  private final int largest;

  private SizeBenchmark(DatabaseSettings settings, int licenses) throws Exception {
    population = new Population(settings, licenses, now);
    if (settings.url().startsWith("jdbc:postgresql")) {
      TestDatabases.execute(settings, "vacuum analyze license");
    } else {
      TestDatabases.execute(settings, "analyze");
    }
    database = Database.open(settings);
    largest = licenses / 2;
  }

  public static void main(String... args) throws Exception {
    var postgres = Postgres.settings();
    compare("PostgreSQL", Postgres.settings(), postgres, MANY);
    explain(postgres);
    compare("embedded", embedded(), embedded(), MANY_EMBEDDED);
  }

  private static DatabaseSettings embedded() {
    var home = Path.of("target", "benchmark", UUID.randomUUID().toString());
    return new DatabaseSettings(DatabaseSettings.embeddedUrl(home), "sa", "", 10);
  }

  private static void compare(
      String name, DatabaseSettings one, DatabaseSettings other, int licenses) throws Exception {
    var few = new SizeBenchmark(one, FEW);
    var many = new SizeBenchmark(other, licenses);
    OUT.printf("%n%-22s %,12d %,12d %8s%n", name + ", ms", FEW, licenses, "ratio");
    var small = few.questions();
    many.questions()
        .forEach(
            (what, question) -> {
              var before = new double[ROUNDS];
              var after = new double[ROUNDS];
              for (int round = 0; round < ROUNDS; round++) {
                before[round] = millis(Objects.requireNonNull(small.get(what)));
                after[round] = millis(question);
              }
              double a = median(before);
              double b = median(after);
              OUT.printf("%-22s %12.3f %12.3f %8.2f%n", what, a, b, b / a);
            });
    few.database.close();
    many.database.close();
  }

  /// How the questions that are asked of many licenses are answered.
  private static void explain(DatabaseSettings settings) throws SQLException {
    var conditions =
        List.of(
            "license_key = (select license_key from license where customer_id = 1 and number = 9)",
            "number <= 500000 and number > 499980 order by number desc",
            "revoked_at >= '1970-01-01' and revoked_at <= now() order by revoked_at limit 1000");
    for (var condition : conditions) {
      explain(settings, "select license.* from license where customer_id = 1 and " + condition);
    }
    for (var comparison : List.of("> now()", "<= now()")) {
      explain(
          settings,
          "select number from license where customer_id = 1"
              + " and case when revoked_at is null then valid_until end "
              + comparison
              + " order by customer_id desc, number desc limit 20");
    }
    for (var condition : List.of("valid_until <= now()", "revoked_at is not null")) {
      explain(settings, "select count(*) from license where customer_id = 1 and " + condition);
    }
  }

  private static void explain(DatabaseSettings settings, String sql) throws SQLException {
    OUT.printf("%n%s%n", sql);
    try (var connection = TestDatabases.connect(settings);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("explain (analyze, buffers, costs off) " + sql)) {
      while (rows.next()) {
        OUT.println("  " + rows.getString(1));
      }
    }
  }

  private Map<String, Runnable> questions() {
    var licenses = database.licenses(TestDatabases.MARKS);
    var owner = population.largest();
    var questions = new LinkedHashMap<String, Runnable>();
    questions.put("validate, details", () -> licenses.find(owner, population.anyOfTheLargest()));
    questions.put("issue", () -> licenses.issue(Drafts.of(owner, now), Integer.MAX_VALUE));
    questions.put("first page", () -> page(Optional.empty(), 1));
    questions.put("last page", () -> page(Optional.empty(), largest / PER_PAGE));
    for (var status : LicenseStatus.values()) {
      questions.put(status.id() + ", first page", () -> page(Optional.of(status), 1));
    }
    questions.put("full feed", () -> licenses.revokedSince(owner, Instant.EPOCH));
    questions.put("increment of the feed", () -> licenses.revokedSince(owner, now));
    return questions;
  }

  private void page(Optional<LicenseStatus> status, int page) {
    database
        .licenses(TestDatabases.MARKS)
        .page(population.largest(), status, now, new PageRequest(page, PER_PAGE));
  }

  /// @return the median of some calls
  private static double millis(Runnable question) {
    var times = new double[25];
    for (int i = 0; i < times.length; i++) {
      long start = System.nanoTime();
      question.run();
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    return median(times);
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
