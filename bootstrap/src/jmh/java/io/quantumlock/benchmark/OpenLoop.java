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
  record Result(long[] nanos, int failed) {
    int count() {
      return nanos.length;
    }

    double millis(double quantile) {
      return nanos[(int) Math.min(nanos.length - 1, quantile * nanos.length)] / 1e6;
    }
  }

  Result run(Supplier<HttpRequest> next) {
    var nanos = new long[(int) (rate * time.toSeconds())];
    var failed = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long start = System.nanoTime();
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
    Arrays.sort(nanos);
    return new Result(nanos, failed.get());
  }
}
