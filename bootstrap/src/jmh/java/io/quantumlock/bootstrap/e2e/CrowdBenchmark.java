package io.quantumlock.bootstrap.e2e;

import io.quantumlock.adapter.jdbc.Postgres;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// How soon a server with the slower simulator answers 300 programs that ask again as soon as they
/// are answered, by its own log: five times for three seconds. See `docs/decisions/overload.md`.
public final class CrowdBenchmark {
  private static final int VENDORS = 12;
  private static final int PROGRAMS = 300;
  private static final int FEW = 4;
  private static final int ROUNDS = 5;
  private static final Duration SECOND = Duration.ofSeconds(1);

  @SuppressWarnings("SystemOut")
  private static final PrintStream OUT = System.out;

  private CrowdBenchmark() {}

  /// @param args `h2` or `postgres`
  public static void main(String[] args) throws Exception {
    var settings = new HashMap<String, String>();
    settings.put("QUANTUMLOCK_HOME", Files.createTempDirectory("quantumlock-crowd").toString());
    if (args[0].equals("postgres")) {
      settings.put("QUANTUMLOCK_DB_URL", Postgres.settings().url());
    }
    var apiKeys = Vendor.several(VENDORS, settings);
    settings.put("QUANTUMLOCK_QUANTUM_BACKEND", "scalar");
    try (var server = ServerProcess.with(List.of("-Xmx256m"), settings)) {
      var licenseKeys = new HashMap<String, String>();
      for (var apiKey : apiKeys) {
        licenseKeys.put(apiKey, server.caller(apiKey).generate("user").get("license_key"));
      }
      run(server, licenseKeys);
    }
    System.exit(0);
  }

  private static void run(ServerProcess server, Map<String, String> licenseKeys)
      throws IOException {
    try (var crowd = CrowdProcess.of(new Crowd(server.port(), licenseKeys))) {
      crowd.ask(FEW, SECOND.multipliedBy(2));
      for (int round = 1; round <= ROUNDS; round++) {
        int before = LoggedRequest.in(server.log()).size();
        int answers = crowd.ask(PROGRAMS, SECOND.multipliedBy(3)).size();
        var logged = since(before, answers, server);
        print("round " + round + ", served", logged, status -> status != 503);
        print("round " + round + ", told 503", logged, status -> status == 503);
      }
    }
  }

  private static List<LoggedRequest> since(int before, int answers, ServerProcess server)
      throws IOException {
    var logged = LoggedRequest.in(server.log());
    while (logged.size() < before + answers) {
      logged = LoggedRequest.in(server.log());
    }
    return logged.subList(before, logged.size());
  }

  private static void print(String what, List<LoggedRequest> logged, Predicate<Integer> of) {
    var took =
        logged.stream()
            .filter(each -> of.test(each.status()))
            .map(LoggedRequest::took)
            .sorted()
            .toList();
    OUT.printf(
        "%s: %d, p50 %d ms, p99 %d ms, the last %d ms%n",
        what,
        took.size(),
        took.get(took.size() / 2).toMillis(),
        took.get(took.size() * 99 / 100).toMillis(),
        took.getLast().toMillis());
  }
}
