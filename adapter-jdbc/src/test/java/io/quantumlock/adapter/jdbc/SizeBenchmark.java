package io.quantumlock.adapter.jdbc;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Measures at the ports what each question costs a customer who has half of all licenses, among a
/// thousand and among a million in turns. `docs/scaling.md` says how to run it.
final class SizeBenchmark {
  private static final int FEW = 1_000;
  private static final int MANY = 1_000_000;

  /// In KB; by default it is a sixteenth of what Java may have.
  private static final String CACHE = ";CACHE_SIZE=3000000";

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
        case "embedded" -> compare(name, embedded(CACHE), embedded(CACHE));
        case "default-embedded" -> compare(name, embedded(""), embedded(""));
        default -> throw new IllegalArgumentException(name);
      }
    }
  }

  private static DatabaseSettings embedded(String cache) {
    var home = Path.of("target", "benchmark", UUID.randomUUID().toString());
    return new DatabaseSettings(DatabaseSettings.embeddedUrl(home) + cache, "sa", "", 10);
  }

  private static void onPostgres(String name, String memory) throws Exception {
    try (var server = PostgresServer.start()) {
      restart(server, memory);
      var many = Postgres.settings(server.url());
      compare(name, Postgres.settings(server.url()), many);
      explain(many);
    }
  }

  private static void restart(PostgresServer server, String memory)
      throws SQLException, IOException {
    var administrator = new DatabaseSettings(server.url(), "", "", 1);
    TestDatabases.execute(administrator, "alter system set shared_buffers = '" + memory + "'");
    server.stop();
    server.startAgain();
  }

  private static void compare(String name, DatabaseSettings one, DatabaseSettings other)
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
    }
  }

  private static final String THIS_WEEK =
      "cast(floor(extract(epoch from now()) / 604800) as bigint)";

  /// How the questions that are asked of many licenses are answered.
  private static final List<String> STATEMENTS =
      List.of(
          """
          select license.* from license where customer_id = 1
          and license_key = (select license_key from license where customer_id = 1 and number = 9)
          """,
          """
          select customer.*, api_key.*, license.* from api_key
          join customer on customer.id = api_key.customer_id
          left join license on license.customer_id = customer.id
          and license_key = (select license_key from license where customer_id = 1 and number = 9)
          where api_key.digest = '%s'
          """
              .formatted(Population.API_KEY.hex()),
          """
          select license.* from license where customer_id = 1
          and number <= 500000 and number > 499980 order by number desc
          """,
          numbers(">=", "> now()"),
          numbers("<=", "<= now()"),
          "select sum(licenses) from ending where customer_id = 1 and epoch_week < " + THIS_WEEK,
          """
          select count(*) from license where customer_id = 1
          and valid_until >= to_timestamp(604800 * floor(extract(epoch from now()) / 604800)) and valid_until <= now()
          """,
          """
          select count(*), count(case when valid_until <= now() then 1 end) from license
          where customer_id = 1 and revoked_at >= '1970-01-01' and revoked_at <= '9999-12-31'
          """,
          """
          select license.* from license where customer_id = 1
          and revoked_at >= '1970-01-01' and revoked_at <= now() order by revoked_at limit 1000
          """);

  private static String numbers(String weeks, String ends) {
    return """
    select number from license where customer_id = 1
    and number >= (select min(lowest_number) from ending
    where customer_id = 1 and epoch_week %1$s %3$s)
    and number <= (select max(highest_number) from ending
    where customer_id = 1 and epoch_week %1$s %3$s)
    and case when revoked_at is null then valid_until end %2$s
    order by customer_id desc, number desc limit 20
    """
        .formatted(weeks, ends, THIS_WEEK);
  }

  private static void explain(DatabaseSettings settings) throws SQLException {
    for (var sql : STATEMENTS) {
      explain(settings, sql.replaceAll("\\s+", " ").strip());
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
}
