package io.quantumlock.bootstrap;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/// Work that is of no use any more once the server is to end.
final class Preparation {
  private Preparation() {}

  /// Waits for the work, but not beyond the end: that interrupts it, and it ends by itself.
  ///
  /// @throws CancellationException when the end came first
  static void run(Runnable work, CompletableFuture<?> end) {
    var thread =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("preparation").factory());
    try {
      var done = CompletableFuture.runAsync(work, thread);
      CompletableFuture.anyOf(done, end).join();
      if (!done.isDone()) {
        throw new CancellationException("the server is to end");
      }
    } finally {
      thread.shutdownNow();
    }
  }
}
