package io.quantumlock.benchmark;

import io.quantumlock.adapter.jdbc.Postgres;
import io.quantumlock.benchmark.CpuTimes.Part;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What a request costs a server that runs in a process of its own: requests come at a fixed rate,
/// whether or not those before are answered, and are timed from when they were due. Baselines, in
/// the same run: `/health`, and the bare fingerprint. See `docs/performance.md`.
public final class LoadBenchmark {
  /// Of the server's CPU: what the compiler still takes when the server counts as warm.
  private static final double COMPILING = 0.02;

  private static final int MOST_WARM_UPS = 20;

  private static final Duration SETTLE = Duration.ofSeconds(3);
  private static final Duration EACH = Duration.ofSeconds(25);
  private static final int LICENSES = 200;
  private static final int ROUNDS = 9;
  private static final Duration ROUND = Duration.ofSeconds(4);

  @SuppressWarnings("SystemOut")
  private static final PrintStream OUT = System.out;

  private final ServerUnderLoad server;
  private final List<String> keys;

  private LoadBenchmark(ServerUnderLoad server) {
    this.server = server;
    keys = Stream.generate(server::issue).limit(LICENSES).toList();
  }

  /// @param args `h2`, `postgres` or a JDBC URL, then validations a second
  public static void main(String[] args) throws Exception {
    int rate = Integer.parseInt(args[1]);
    var home = Files.createTempDirectory("quantumlock-load");
    try (var server = ServerUnderLoad.start(home, database(args[0]))) {
      new LoadBenchmark(server).run(rate);
    }
  }

  private static List<String> database(String name) {
    return switch (name) {
      case "h2" -> List.of();
      case "postgres" -> List.of(Postgres.settings().url());
      default -> List.of(name);
    };
  }

  private void run(int rate) {
    warmUp(rate);
    OUT.println(Measured.HEADING);
    measure("`/health`", rate, server::health);
    measure("validate", rate, this::validate);
    measure("issue", rate / 4, server::generate);
    measure("95 validate to 5 issue", rate, this::mixed);
    compareWithTheGoal(rate);
  }

  /// Until the compiler has little left to do: it would count as a cost of each request.
  private void warmUp(int rate) {
    double share = 1;
    int rounds = 0;
    while (share > COMPILING && rounds < MOST_WARM_UPS) {
      var before = server.cpu();
      new OpenLoop(server, rate, ROUND).run(this::validate);
      new OpenLoop(server, rate / 4, ROUND).run(server::generate);
      new OpenLoop(server, rate, ROUND).run(server::health);
      var used = server.cpu().since(before);
      share = (double) used.of(Part.COMPILER) / used.server();
      rounds++;
    }
    OUT.printf(
        "Warm after %d s: the compiler takes %.1f %% of the server's CPU%n%n",
        3 * rounds * ROUND.toSeconds(), 100 * share);
  }

  /// By turns, so that all have the same machine.
  private void compareWithTheGoal(int rate) {
    var bare = new BareFingerprint();
    var inARow = new ArrayList<Double>();
    var atTheRate = new ArrayList<Double>();
    var healths = new ArrayList<Double>();
    var validations = new ArrayList<Double>();
    for (int i = 0; i < ROUNDS; i++) {
      inARow.add(bare.micros());
      atTheRate.add(bare.micros(rate));
      healths.add(micros(rate, server::health));
      validations.add(micros(rate, this::validate));
    }
    OUT.printf(
        "%nCPU by turns, medians of %d: bare fingerprint %.0f µs in a row and %.0f at %d a second, "
            + "/health %.0f, validate %.0f%n",
        ROUNDS, median(inARow), median(atTheRate), rate, median(healths), median(validations));
    print("in a row", validations, inARow, healths);
    print("at the same rate", validations, atTheRate, healths);
  }

  private static void print(
      String how, List<Double> validations, List<Double> fingerprints, List<Double> healths) {
    var ratios = new ArrayList<Double>();
    for (int i = 0; i < ROUNDS; i++) {
      ratios.add(validations.get(i) / (1.3 * fingerprints.get(i) + healths.get(i)));
    }
    OUT.printf(
        "validate, to one /health and 1.3 bare fingerprints %s: %.2f (%.2f to %.2f)%n",
        how, median(ratios), Collections.min(ratios), Collections.max(ratios));
  }

  private double micros(int rate, Supplier<HttpRequest> next) {
    var before = server.cpu();
    var result = new OpenLoop(server, rate, ROUND).run(next);
    return new Measured("", result, server.cpu().since(before)).micros();
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  private void measure(String what, int rate, Supplier<HttpRequest> next) {
    new OpenLoop(server, rate, SETTLE).run(next);
    var before = server.cpu();
    var result = new OpenLoop(server, rate, EACH).run(next);
    var measured = new Measured(what, result, server.cpu().since(before));
    OUT.println(measured.row());
  }

  private HttpRequest validate() {
    return server.validate(keys.get(ThreadLocalRandom.current().nextInt(keys.size())));
  }

  private HttpRequest mixed() {
    return ThreadLocalRandom.current().nextInt(20) == 0 ? server.generate() : validate();
  }
}
