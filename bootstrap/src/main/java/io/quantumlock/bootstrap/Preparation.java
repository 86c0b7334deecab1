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
  /// @throws RuntimeException what the work threw
  static void run(Runnable work, CompletableFuture<?> end) {
    var thread =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("preparation").factory());
    try {
      var done = CompletableFuture.runAsync(work, thread);
      var _ = CompletableFuture.anyOf(done, end).handle((_, _) -> true).join();
      if (!done.isDone()) {
        throw new CancellationException("the server is to end");
      }
      if (done.isCompletedExceptionally()) {
        throw bare(done.exceptionNow());
      }
    } finally {
      thread.shutdownNow();
    }
  }

  private static RuntimeException bare(Throwable thrown) {
    return switch (thrown) {
      case RuntimeException e -> e;
      case Error e -> throw e;
      default -> new IllegalStateException(thrown);
    };
  }
}
