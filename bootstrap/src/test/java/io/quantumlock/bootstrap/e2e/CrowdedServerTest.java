package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server with little memory and the slower simulator has more callers than it can serve.
class CrowdedServerTest {
  private static final int SLOW = 200;
  private static final int AT_ONCE = 700;
  private static final int FEW = 4;
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final int MOST_MEBIBYTES = 768;

  @TempDir static Path home;
  private static ServerProcess server;
  private static String apiKey;
  private static String licenseKey;

  @BeforeAll
  static void start() throws IOException {
    var settings = Map.of("QUANTUMLOCK_HOME", home.toString());
    apiKey = Vendor.with(settings);
    var withScalar = new HashMap<>(settings);
    withScalar.put("QUANTUMLOCK_QUANTUM_BACKEND", "scalar");
    server = ServerProcess.with(List.of("-Xmx256m"), withScalar);
    licenseKey = server.caller(apiKey).generate("user").get("license_key");
  }

  @AfterAll
  static void end() {
    server.close();
  }

  private record Timed(KeptConnection.Answer answer, Duration took) {
    int status() {
      return answer.status();
    }
  }

  private static Timed validate(KeptConnection connection) throws IOException {
    long start = System.nanoTime();
    connection.post(
        "/api/v1/licenses/validate",
        apiKey,
        "{\"license_key\": \"%s\", \"end_customer_id\": \"user\"}".formatted(licenseKey));
    var answer = connection.answer();
    return new Timed(answer, Duration.ofNanos(System.nanoTime() - start));
  }

  private static void assertThatItAnswersAtOnce() throws IOException {
    try (var connection = new KeptConnection(server.port())) {
      var timed = validate(connection);
      assertThat(timed.answer().body()).contains("License valid");
      assertThat(timed.took()).isLessThan(SECOND);
    }
  }

  @Test
  void whoSendsSlowlyHoldsNobodyUp() throws IOException {
    var slow = new ArrayList<KeptConnection>();
    try {
      for (int i = 0; i < SLOW; i++) {
        var connection = new KeptConnection(server.port());
        connection.begin("/api/v1/licenses/generate", apiKey, i % 2 == 0);
        slow.add(connection);
      }
      for (int i = 0; i < 10; i++) {
        for (var connection : slow) {
          connection.write(" ");
        }
        assertThatItAnswersAtOnce();
      }
    } finally {
      for (var connection : slow) {
        connection.close();
      }
    }
  }

  @Test
  void whoIsTooManyIsToldToComeBackAndNobodyWaitsLonger() throws Exception {
    var alone = ask(FEW, 20);
    var crowd = ask(AT_ONCE, 2);

    assertThatItAnswersAtOnce();
    assertThat(crowd).extracting(Timed::status).containsOnly(200, 503).contains(200, 503);
    assertThat(crowd)
        .filteredOn(timed -> timed.status() == 503)
        .allMatch(timed -> timed.answer().retryAfter() > 0);
    var each = alone.stream().map(Timed::took).reduce(Duration.ZERO, Duration::plus);
    var allOneAfterAnother = each.dividedBy(FEW).dividedBy(alone.size()).multipliedBy(AT_ONCE);
    assertThat(crowd)
        .extracting(Timed::took)
        .allSatisfy(took -> assertThat(took).isLessThan(SECOND.plus(allOneAfterAnother)));
    assertThat(mebibytes()).isLessThan(MOST_MEBIBYTES);
  }

  /// @return what each of so many programs was answered in so many rounds
  private static List<Timed> ask(int programs, int rounds) throws Exception {
    Callable<List<Timed>> program =
        () -> {
          var answers = new ArrayList<Timed>();
          try (var connection = new KeptConnection(server.port())) {
            for (int i = 0; i < rounds; i++) {
              answers.add(validate(connection));
            }
          }
          return answers;
        };
    var all = new ArrayList<Timed>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answers : threads.invokeAll(Collections.nCopies(programs, program))) {
        all.addAll(answers.get());
      }
    }
    return all;
  }

  /// The most memory that the server has had.
  private static long mebibytes() throws IOException {
    var status =
        Files.readString(Path.of("/proc", "" + server.pid(), "status"), StandardCharsets.UTF_8);
    var peak = status.lines().filter(line -> line.startsWith("VmHWM:")).findFirst().orElseThrow();
    return Long.parseLong(peak.replaceAll("\\D", "")) / 1024;
  }
}
