package io.quantumlock.benchmark;

import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What a request costs a server that runs in a process of its own: requests come at a fixed rate,
/// whether or not those before are answered, and are timed from when they were due. Baselines, in
/// the same run: `/health`, and the bare fingerprint.
public final class LoadBenchmark {
  private static final Duration WARM_UP = Duration.ofSeconds(5);
  private static final Duration EACH = Duration.ofSeconds(20);
  private static final int LICENSES = 200;

  @SuppressWarnings("SystemOut")
  private static final PrintStream OUT = System.out;

  private LoadBenchmark() {}

  /// @param args requests a second, then a JDBC URL or nothing for the embedded database
  public static void main(String[] args) throws Exception {
    int rate = Integer.parseInt(args[0]);
    var home = Files.createTempDirectory("quantumlock-load");
    try (var server = ServerUnderLoad.start(home, List.of(args).stream().skip(1).toList())) {
      var keys = Stream.generate(server::issue).limit(LICENSES).toList();
      Supplier<String> anyKey = () -> keys.get(ThreadLocalRandom.current().nextInt(keys.size()));
      OUT.printf("bare fingerprint: %.0f µs of CPU%n", BareFingerprint.micros());
      OUT.printf(
          "%-26s %8s %9s %9s %9s %9s %12s%n",
          "", "rate", "p50 ms", "p99 ms", "p99.9 ms", "not 2xx", "CPU, µs each");
      run(server, "health", 4 * rate, server::health);
      run(server, "validate", rate, () -> server.validate(anyKey.get()));
      run(server, "issue", rate / 4, server::generate);
      run(
          server,
          "95 validate to 5 issue",
          rate,
          () ->
              ThreadLocalRandom.current().nextInt(20) == 0
                  ? server.generate()
                  : server.validate(anyKey.get()));
    }
  }

  private static void run(ServerUnderLoad server, String what, int rate, Supplier<HttpRequest> next)
      throws InterruptedException {
    new OpenLoop(server, rate, WARM_UP).run(next);
    var before = server.cpu();
    var result = new OpenLoop(server, rate, EACH).run(next);
    double micros = server.cpu().minus(before).toNanos() / 1e3 / result.count();
    OUT.printf(
        "%-26s %8.0f %9.2f %9.2f %9.2f %9d %12.0f%n",
        what,
        result.count() / (double) EACH.toSeconds(),
        result.millis(0.5),
        result.millis(0.99),
        result.millis(0.999),
        result.failed(),
        micros);
  }
}
