package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server with little memory and the slower simulator has more callers than it can serve.
class CrowdedServerTest {
  private static final int SLOW = 200;
  private static final int FEW = 2;
  private static final int VENDORS = 12;
  private static final int MOST = 3_000;
  private static final Duration SECOND = Duration.ofSeconds(1);

  /// By the server's clock, since the programs share the processors with it and never pause: some
  /// of what they wait for is themselves. So is some of what the server waits for.
  private static final int LATEST = 5;

  /// What few get within a fortieth of a second, a crowd gets within a second; on a machine that
  /// takes longer, within as many times what they get.
  private static final int AS_MANY_TIMES = 40;

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MOST_MEBIBYTES = 768;

  @TempDir Path home;
  private ServerProcess server;
  private Crowd crowd;

  Map<String, String> settings() {
    return Map.of("QUANTUMLOCK_HOME", home.toString());
  }

  @BeforeEach
  void start() throws IOException {
    var settings = new HashMap<>(settings());
    var apiKeys = Vendor.several(VENDORS, settings);
    settings.put("QUANTUMLOCK_QUANTUM_BACKEND", "scalar");
    server = ServerProcess.with(List.of("-Xmx256m"), settings);
    var licenseKeys = new HashMap<String, String>();
    for (var apiKey : apiKeys) {
      licenseKeys.put(apiKey, server.caller(apiKey).generate("user").get("license_key"));
    }
    crowd = new Crowd(server.port(), licenseKeys);
  }

  @AfterEach
  void end() {
    server.close();
  }

  private void assertThatItAnswersAtOnce() throws IOException {
    try (var connection = new KeptConnection(server.port())) {
      var timed = crowd.validate(connection);
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
        crowd.begin(connection, i % 2 == 0);
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

  /// So many that most are turned down: each comes back at once, and not, as told, a second later.
  @Test
  void ofTenTimesTheLoadEachIsServedSoonOrToldToComeBack() throws Exception {
    crowd.ask(FEW, SECOND);
    var few = crowd.ask(FEW, SECOND);
    var alone = LoggedRequest.in(server.log());
    int before = alone.size();
    assertThat(few).extracting(Crowd.Timed::status).containsOnly(200, 201);

    int many = Math.clamp(few.size() * 5L, 300, MOST);
    var answers = crowd.ask(many, SECOND.multipliedBy(3));
    assertThatItAnswersAtOnce();

    var turnedDown = answers.stream().filter(timed -> timed.status() == 503).toList();
    var served = answers.stream().filter(timed -> timed.status() != 503).toList();
    assertThat(answers).hasSizeGreaterThan(10 * served.size());
    assertThat(turnedDown).allSatisfy(t -> assertThat(t.answer().retryAfter()).isPositive());
    assertThat(served).extracting(Crowd.Timed::status).contains(200, 201).containsOnly(200, 201);
    var logged = logged(before + answers.size()).stream().skip(before).toList();
    assertThat(logged).hasSizeGreaterThanOrEqualTo(answers.size());
    var soon = median(alone.subList(before - few.size(), before)).multipliedBy(AS_MANY_TIMES);
    assertThatHalfAreAnswered(logged, soon);
    assertThatHalfAreAnswered(logged.stream().filter(each -> each.status() != 503).toList(), soon);
    assertThat(mebibytes()).isLessThan(MOST_MEBIBYTES);
    assertThat(carriers()).isGreaterThan(2L * Runtime.getRuntime().availableProcessors() + 1);
  }

  private static void assertThatHalfAreAnswered(List<LoggedRequest> requests, Duration soon) {
    var within = soon.compareTo(SECOND) < 0 ? SECOND : soon;
    assertThat(median(requests)).isLessThan(within);
    assertThat(requests)
        .allSatisfy(request -> assertThat(request.took()).isLessThan(within.multipliedBy(LATEST)));
  }

  private static Duration median(List<LoggedRequest> requests) {
    var took = requests.stream().map(LoggedRequest::took).sorted().toList();
    return took.get(took.size() / 2);
  }

  /// What the server's log tells, when it has told of as many.
  private List<LoggedRequest> logged(int requests) throws IOException {
    var logged = LoggedRequest.in(server.log());
    var soon = System.nanoTime() + PATIENCE.toNanos();
    while (logged.size() < requests && System.nanoTime() - soon < 0) {
      logged = LoggedRequest.in(server.log());
    }
    return logged;
  }

  /// The threads that carry the virtual ones, and perhaps one that keeps their time.
  private long carriers() throws IOException {
    try (var threads = Files.list(Path.of("/proc", "" + server.pid(), "task"))) {
      return threads.filter(CrowdedServerTest::isCarrier).count();
    }
  }

  private static boolean isCarrier(Path thread) {
    try {
      return Files.readString(thread.resolve("comm")).startsWith("ForkJoinPool-1-");
    } catch (IOException e) {
      return false; // it has ended
    }
  }

  /// The most memory that the server has had.
  private long mebibytes() throws IOException {
    var status =
        Files.readString(Path.of("/proc", "" + server.pid(), "status"), StandardCharsets.UTF_8);
    var peak = status.lines().filter(line -> line.startsWith("VmHWM:")).findFirst().orElseThrow();
    return Long.parseLong(peak.replaceAll("\\D", "")) / 1024;
  }
}
