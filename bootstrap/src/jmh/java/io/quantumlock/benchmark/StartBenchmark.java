package io.quantumlock.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/// How long a server takes from exec to its first 200 and until it is ready, by turns with and
/// without the cache of the start before; how much longer than most the slowest of the first
/// hundred validations takes; and the memory that it has after a minute's rest. See
/// `docs/performance.md`.
public final class StartBenchmark {
  private static final String WITHOUT = "-XX:AOTMode=off";
  private static final String HOLDER = "start@example.com";
  private static final int VALIDATIONS = 100;

  @SuppressWarnings("SystemOut")
  private static final PrintStream OUT = System.out;

  /// For all, so that it is warm itself.
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final String launcher;
  private final Path home;

  private StartBenchmark(String launcher, Path home) {
    this.launcher = launcher;
    this.home = home;
  }

  /// @param answered ms to the first 200
  /// @param ready ms to the line that says so
  /// @param slowest of the first hundred validations, in medians of them
  private record Start(long answered, long ready, double slowest) {}

  /// @param args the launcher, then how often
  public static void main(String[] args) throws Exception {
    new StartBenchmark(args[0], Files.createTempDirectory("quantumlock-start"))
        .run(Integer.parseInt(args[1]));
  }

  private void run(int rounds) throws Exception {
    HttpRequest.Builder validation;
    try (var first = new Started("")) {
      first.awaitReady();
      var apiKey = addCustomer();
      validation = first.validation(apiKey, first.issue(apiKey));
      while (isWithoutCache()) {
        var _ = first.nanos(validation);
      }
    }
    var plain = new ArrayList<Start>();
    var cached = new ArrayList<Start>();
    for (int round = 0; round < rounds; round++) {
      plain.add(start(WITHOUT, validation));
      cached.add(start("", validation));
    }
    print("without the cache", plain);
    print("from the cache", cached);
    try (var resting = new Started("")) {
      resting.awaitReady();
      pause(60_000);
      OUT.printf("after a minute's rest: %d MB%n", resting.residentKilobytes() / 1024);
    }
  }

  private boolean isWithoutCache() throws IOException {
    try (var files = Files.list(home)) {
      return files.noneMatch(file -> file.toString().endsWith(".aot"));
    }
  }

  /// @return its API key
  private String addCustomer() throws IOException {
    var words = "customer add --name start --email " + HOLDER + " --plan enterprise --json";
    var builder = new ProcessBuilder((launcher + " " + words).split(" "));
    builder.environment().put("QUANTUMLOCK_HOME", home.toString());
    var out = builder.start().getInputStream().readAllBytes();
    return text(new String(out, StandardCharsets.UTF_8), "api_key");
  }

  private static String text(String json, String field) {
    return json.replaceFirst("(?s).*\"" + field + "\": ?\"([^\"]+)\".*", "$1");
  }

  private Start start(String options, HttpRequest.Builder validation) throws Exception {
    try (var started = new Started(options)) {
      long answered = started.awaitAnswer();
      long ready = started.awaitReady();
      var nanos = new ArrayList<Long>();
      for (int i = 0; i < VALIDATIONS; i++) {
        nanos.add(started.nanos(validation));
      }
      return new Start(answered, ready, (double) Collections.max(nanos) / median(nanos));
    }
  }

  private static void print(String what, List<Start> starts) {
    OUT.printf(
        "%s: first 200 after %d ms, ready after %d ms (medians of %d)%n",
        what,
        median(starts.stream().map(Start::answered).toList()),
        median(starts.stream().map(Start::ready).toList()),
        starts.size());
    OUT.printf(
        "  the slowest of the first %d validations, in medians of them: %s%n",
        VALIDATIONS,
        starts.stream()
            .map(Start::slowest)
            .sorted()
            .map("%.1f"::formatted)
            .collect(Collectors.joining(", ")));
  }

  private static long median(List<Long> values) {
    var sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }

  private static void pause(long millis) {
    LockSupport.parkNanos(millis * 1_000_000);
  }

  private final class Started implements AutoCloseable {
    private final long since = System.nanoTime();
    private final Process process;
    private final URI uri;
    private final HttpRequest health;

    Started(String options) throws IOException {
      int port = freePort();
      var builder =
          new ProcessBuilder(launcher, "serve").redirectError(home.resolve("log").toFile());
      builder.environment().put("QUANTUMLOCK_HOME", home.toString());
      builder.environment().put("QUANTUMLOCK_HTTP_PORT", "" + port);
      builder.environment().put("QUANTUMLOCK_JAVA_OPTIONS", options);
      process = builder.start();
      uri = URI.create("http://127.0.0.1:" + port);
      health = HttpRequest.newBuilder(uri.resolve("/health")).build();
    }

    long awaitAnswer() throws InterruptedException {
      while (!answers()) {
        pause(5);
      }
      return millis();
    }

    String issue(String apiKey) throws IOException, InterruptedException {
      var body = "{\"end_customer_id\": \"%s\"}".formatted(HOLDER);
      var request = post(apiKey, body).uri(uri.resolve("/api/v1/licenses/generate"));
      return text(client.send(request.build(), BodyHandlers.ofString()).body(), "license_key");
    }

    HttpRequest.Builder validation(String apiKey, String key) {
      var body = "{\"license_key\": \"%s\", \"end_customer_id\": \"%s\"}";
      return post(apiKey, body.formatted(key, HOLDER));
    }

    private static HttpRequest.Builder post(String apiKey, String body) {
      return HttpRequest.newBuilder()
          .header("X-API-Key", apiKey)
          .header("Content-Type", "application/json")
          .POST(BodyPublishers.ofString(body));
    }

    long nanos(HttpRequest.Builder validation) throws IOException, InterruptedException {
      var request = validation.uri(uri.resolve("/api/v1/licenses/validate")).build();
      long begin = System.nanoTime();
      if (client.send(request, BodyHandlers.discarding()).statusCode() != 200) {
        throw new IOException("a validation failed");
      }
      return System.nanoTime() - begin;
    }

    private boolean answers() throws InterruptedException {
      try {
        return client.send(health, BodyHandlers.discarding()).statusCode() == 200;
      } catch (IOException _) {
        return false;
      }
    }

    long awaitReady() throws IOException {
      var out = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8);
      if (new BufferedReader(out).readLine() == null) {
        throw new IOException("the server did not start");
      }
      return millis();
    }

    private long millis() {
      return (System.nanoTime() - since) / 1_000_000;
    }

    long residentKilobytes() throws IOException {
      return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    }

    @Override
    public void close() throws InterruptedException {
      process.destroy();
      process.waitFor();
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
