package io.quantumlock.benchmark;

import io.quantumlock.adapter.jdbc.Postgres;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/// A server under a steady load for a long time: 95 validations to 5 licenses issued. A line for
/// every ten seconds, as CSV. The rate is half of the highest that the server keeps up with, which
/// is looked for first. See `docs/performance.md`.
public final class SoakBenchmark {
  private static final Duration WINDOW = Duration.ofSeconds(10);
  private static final Duration LATE = Duration.ofSeconds(1);
  private static final int SLOWEST = 200;
  private static final int LICENSES = 200;

  @SuppressWarnings("SystemOut")
  private static final PrintStream OUT = System.out;

  @SuppressWarnings("SystemOut")
  private static final PrintStream ERR = System.err;

  private final ServerUnderLoad server;
  private final List<String> keys;

  private SoakBenchmark(ServerUnderLoad server) {
    this.server = server;
    keys = Stream.generate(server::issue).limit(LICENSES).toList();
  }

  /// @param args `h2` or `postgres`, minutes
  public static void main(String[] args) throws Exception {
    var home = Files.createTempDirectory("quantumlock-soak");
    List<String> url = args[0].equals("h2") ? List.of() : List.of(Postgres.settings().url());
    try (var server = ServerUnderLoad.start(home, url)) {
      var soak = new SoakBenchmark(server);
      soak.run(soak.topRate() / 2, Integer.parseInt(args[1]));
    }
  }

  /// In steps of a tenth. The server keeps up with a rate while nothing fails and 99 of a hundred
  /// are answered within a second of when they were due.
  private int topRate() {
    new OpenLoop(server, SLOWEST, WINDOW.multipliedBy(3)).run(this::next);
    int top = SLOWEST;
    for (int rate = top; keepsUpWith(rate); rate += rate / 10) {
      top = rate;
    }
    return top;
  }

  private boolean keepsUpWith(int rate) {
    var result = new OpenLoop(server, rate, WINDOW).run(this::next);
    ERR.printf(
        Locale.ROOT,
        "%d a second: p50 %.1f ms, p99 %.1f ms, %d failed%n",
        rate,
        result.millis(0.5),
        result.millis(0.99),
        result.failed());
    return result.failed() == 0 && result.millis(0.99) < LATE.toMillis();
  }

  private void run(int rate, int minutes) throws IOException {
    OUT.println("seconds,p50_ms,p99_ms,failed,heap_mb,resident_mb,threads,files");
    for (long second = 0; second < minutes * 60L; second += WINDOW.toSeconds()) {
      var result = new OpenLoop(server, rate, WINDOW).run(this::next);
      var process = ProcessSample.of(server.process());
      OUT.printf(
          Locale.ROOT,
          "%d,%.2f,%.1f,%d,%d,%d,%d,%d%n",
          second + WINDOW.toSeconds(),
          result.millis(0.5),
          result.millis(0.99),
          result.failed(),
          process.heapMegabytes(),
          process.residentMegabytes(),
          process.threads(),
          process.files());
    }
  }

  private HttpRequest next() {
    var random = ThreadLocalRandom.current();
    return random.nextInt(20) == 0
        ? server.generate()
        : server.validate(keys.get(random.nextInt(keys.size())));
  }

  /// What a process holds, as Linux and Java tell it.
  ///
  /// @param heapMegabytes of objects, those included that nobody needs any more
  private record ProcessSample(
      long heapMegabytes, long residentMegabytes, long threads, long files) {

    static ProcessSample of(ProcessHandle process) throws IOException {
      var proc = Path.of("/proc/" + process.pid());
      try (var files = Files.list(proc.resolve("fd"))) {
        return new ProcessSample(
            heapKilobytes(process) / 1024,
            status(proc, "VmRSS:") / 1024,
            status(proc, "Threads:"),
            files.count());
      }
    }

    private static long status(Path proc, String name) throws IOException {
      return Files.readAllLines(proc.resolve("status")).stream()
          .filter(line -> line.startsWith(name))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    }

    /// `garbage-first heap total reserved 6225920K, committed 401408K, used 58662K`
    private static long heapKilobytes(ProcessHandle process) throws IOException {
      var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
      var heap = new ProcessBuilder(jcmd, "" + process.pid(), "GC.heap_info").start();
      var told = new String(heap.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return Long.parseLong(told.replaceFirst("(?s).*?used (\\d+)K.*", "$1"));
    }
  }
}
