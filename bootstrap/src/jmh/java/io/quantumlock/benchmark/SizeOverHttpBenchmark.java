package io.quantumlock.benchmark;

import io.quantumlock.adapter.jdbc.ByTurns;
import io.quantumlock.adapter.jdbc.DatabaseSettings;
import io.quantumlock.adapter.jdbc.Population;
import io.quantumlock.adapter.jdbc.Postgres;
import io.quantumlock.domain.customer.CustomerId;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/// How long a customer who has half of all licenses waits for an answer, among a thousand and among
/// a million, asked over HTTP by turns, call by call. His licenses were written past the server, so
/// that they fail their verification, which takes as long as one that succeeds. See
/// `docs/scaling.md`.
public final class SizeOverHttpBenchmark {
  private static final int FEW = 1_000;
  private static final int MANY = 1_000_000;
  private static final Duration WARM_UP = Duration.ofSeconds(20);

  @SuppressWarnings("SystemOut")
  private static final PrintStream OUT = System.out;

  private SizeOverHttpBenchmark() {}

  private record Sized(ServerUnderLoad server, Population population) implements AutoCloseable {
    private HttpRequest validate() {
      return server.validate(population.anyOfTheLargest().text());
    }

    private HttpRequest details() {
      return server.details(population.anyOfTheLargest().text());
    }

    @Override
    public void close() {
      server.close();
    }
  }

  /// @param args `h2` or `postgres`
  public static void main(String[] args) throws Exception {
    try (var few = sized(args[0], FEW);
        var many = sized(args[0], MANY)) {
      OUT.printf("%-24s %,12d %,12d %8s %15s%n", args[0] + ", ms", FEW, MANY, "ratio", "of rounds");
      compare("validate", few, many, Sized::validate);
      compare("details", few, many, Sized::details);
      compare("issue", few, many, sized -> sized.server().generate());
      compare("first page", few, many, sized -> sized.server().firstPage());
    }
  }

  private static Sized sized(String database, int licenses) throws Exception {
    var home = Files.createTempDirectory("quantumlock-size");
    var settings = settings(database, home);
    var url = database.equals("h2") ? List.<String>of() : List.of(settings.url());
    var first = ServerUnderLoad.start(home, url);
    first.end();
    var population =
        Population.around(settings, new CustomerId(1), licenses, InstantSource.system().instant());
    return new Sized(first.again(), population);
  }

  private static DatabaseSettings settings(String database, Path home) {
    return switch (database) {
      case "h2" -> new DatabaseSettings(DatabaseSettings.embeddedUrl(home), "quantumlock", "", 10);
      case "postgres" -> Postgres.settings();
      default -> throw new IllegalArgumentException(database);
    };
  }

  private static void compare(
      String what, Sized few, Sized many, Function<Sized, HttpRequest> question) {
    Runnable one = () -> ask(few, question);
    Runnable other = () -> ask(many, question);
    long begin = System.nanoTime();
    while (System.nanoTime() - begin < WARM_UP.toNanos()) {
      one.run();
      other.run();
    }
    OUT.println(ByTurns.time(one, other).row(what));
  }

  private static void ask(Sized sized, Function<Sized, HttpRequest> question) {
    if (!sized.server().send(question.apply(sized))) {
      throw new IllegalStateException("not answered: " + question.apply(sized).uri());
    }
  }
}
