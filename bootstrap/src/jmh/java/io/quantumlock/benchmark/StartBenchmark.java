package io.quantumlock.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// How long a server takes from exec to its first 200 and until it is ready, by turns with and
/// without the cache of the start before; and the memory that it has after a minute's rest. See
/// `docs/performance.md`.
public final class StartBenchmark {
  private static final String WITHOUT = "-XX:AOTMode=off";

  @SuppressWarnings("SystemOut")
  private static final PrintStream OUT = System.out;

  private final String launcher;
  private final Path home;

  private StartBenchmark(String launcher, Path home) {
    this.launcher = launcher;
    this.home = home;
  }

  /// @param answered ms to the first 200
  /// @param ready ms to the line that says so
  private record Start(long answered, long ready) {}

  /// @param args the launcher, then how often
  public static void main(String[] args) throws Exception {
    new StartBenchmark(args[0], Files.createTempDirectory("quantumlock-start"))
        .run(Integer.parseInt(args[1]));
  }

  private void run(int rounds) throws Exception {
    try (var first = new Started("")) {
      first.awaitReady();
      while (isWithoutCache()) {
        pause(100);
      }
    }
    var plain = new ArrayList<Start>();
    var cached = new ArrayList<Start>();
    for (int round = 0; round < rounds; round++) {
      plain.add(start(WITHOUT));
      cached.add(start(""));
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

  private Start start(String options) throws Exception {
    try (var started = new Started(options)) {
      long answered = started.awaitAnswer();
      return new Start(answered, started.awaitReady());
    }
  }

  private static void print(String what, List<Start> starts) {
    OUT.printf(
        "%s: first 200 after %d ms, ready after %d ms (medians of %d)%n",
        what,
        median(starts.stream().map(Start::answered).toList()),
        median(starts.stream().map(Start::ready).toList()),
        starts.size());
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
    private final HttpRequest health;

    Started(String options) throws IOException {
      int port = freePort();
      var builder =
          new ProcessBuilder(launcher, "serve").redirectError(home.resolve("log").toFile());
      builder.environment().put("QUANTUMLOCK_HOME", home.toString());
      builder.environment().put("QUANTUMLOCK_HTTP_PORT", "" + port);
      builder.environment().put("QUANTUMLOCK_JAVA_OPTIONS", options);
      process = builder.start();
      health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health")).build();
    }

    long awaitAnswer() throws InterruptedException {
      try (var client = HttpClient.newHttpClient()) {
        while (!answers(client)) {
          pause(5);
        }
      }
      return millis();
    }

    private boolean answers(HttpClient client) throws InterruptedException {
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
