package io.quantumlock.benchmark;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Sends requests when they are due, without waiting for answers: a server that falls behind is
/// seen to, since what waits in the queue is counted too.
final class OpenLoop {
  private final ServerUnderLoad server;
  private final int rate;
  private final Duration time;

  OpenLoop(ServerUnderLoad server, int rate, Duration time) {
    this.server = server;
    this.rate = rate;
    this.time = time;
  }

  /// @param nanos how long each request took from when it was due, in order of length
  /// @param lasted from when the first was due until the last was answered
  record Result(long[] nanos, int failed, Duration lasted) {
    int count() {
      return nanos.length;
    }

    double answeredPerSecond() {
      return (nanos.length - failed) * 1e9 / lasted.toNanos();
    }

    double millis(double quantile) {
      return nanos[(int) Math.min(nanos.length - 1, quantile * nanos.length)] / 1e6;
    }
  }

  Result run(Supplier<HttpRequest> next) {
    var nanos = new long[(int) (rate * time.toSeconds())];
    var failed = new AtomicInteger();
    long start = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < nanos.length; i++) {
        int request = i;
        long due = start + i * 1_000_000_000L / rate;
        LockSupport.parkNanos(due - System.nanoTime());
        threads.execute(
            () -> {
              if (!server.send(next.get())) {
                failed.incrementAndGet();
              }
              nanos[request] = System.nanoTime() - due;
            });
      }
    }
    var lasted = Duration.ofNanos(System.nanoTime() - start);
    Arrays.sort(nanos);
    return new Result(nanos, failed.get(), lasted);
  }
}
