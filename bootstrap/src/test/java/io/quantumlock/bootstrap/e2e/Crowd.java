package io.quantumlock.bootstrap.e2e;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Programs that each validate or issue, again as soon as they are answered.
///
/// @param licenseKeys a license of each vendor, by his API key
record Crowd(int port, Map<String, String> licenseKeys) {
  private static final int PATIENCE_SECONDS = 30;

  /// @param took from sending to the end of the answer
  record Timed(KeptConnection.Answer answer, Duration took) {
    int status() {
      return answer.status();
    }
  }

  Timed validate(KeptConnection connection) throws IOException {
    return validate(connection, anyVendor());
  }

  private String anyVendor() {
    return licenseKeys.keySet().iterator().next();
  }

  private Timed validate(KeptConnection connection, String apiKey) throws IOException {
    var json =
        "{\"license_key\": \"%s\", \"end_customer_id\": \"user\"}"
            .formatted(licenseKeys.get(apiKey));
    return post(connection, apiKey, "validate", json);
  }

  private Timed generate(KeptConnection connection, String apiKey) throws IOException {
    return post(connection, apiKey, "generate", "{\"end_customer_id\": \"user\"}");
  }

  private Timed post(KeptConnection connection, String apiKey, String operation, String json)
      throws IOException {
    long start = System.nanoTime();
    connection.post("/api/v1/licenses/" + operation, apiKey, json);
    var answer = connection.answer();
    return new Timed(answer, Duration.ofNanos(System.nanoTime() - start));
  }

  /// Sends the beginning of a request: of its body, or of its head.
  void begin(KeptConnection connection, boolean wholeHead) throws IOException {
    connection.begin("/api/v1/licenses/generate", anyVendor(), wholeHead);
  }

  /// Has so many programs, every other of which issues, begin together when all are connected. Each
  /// works for one of the vendors.
  ///
  /// @param duration after which none asks again
  /// @return every answer
  List<Timed> ask(int programs, Duration duration) throws Exception {
    var connected = new CountDownLatch(programs);
    var all = new ArrayList<Timed>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var tasks = new ArrayList<Callable<List<Timed>>>();
      var vendors = List.copyOf(licenseKeys.keySet());
      for (int i = 0; i < programs; i++) {
        boolean issues = i % 2 == 0;
        var apiKey = vendors.get(i / 2 % vendors.size());
        tasks.add(() -> ask(connected, duration, apiKey, issues));
      }
      for (var answers : threads.invokeAll(tasks)) {
        all.addAll(answers.get());
      }
    }
    return all;
  }

  private List<Timed> ask(
      CountDownLatch connected, Duration duration, String apiKey, boolean issues) throws Exception {
    var answers = new ArrayList<Timed>();
    try (var connection = new KeptConnection(port)) {
      connected.countDown();
      if (!connected.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException("not all are connected");
      }
      long end = System.nanoTime() + duration.toNanos();
      while (System.nanoTime() - end < 0) {
        answers.add(issues ? generate(connection, apiKey) : validate(connection, apiKey));
      }
    }
    return answers;
  }
}
