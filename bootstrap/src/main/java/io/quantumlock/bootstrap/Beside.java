package io.quantumlock.bootstrap;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// What is made on another thread, beside what this one does.
final class Beside<T> {
  private final CompletableFuture<T> made = new CompletableFuture<>();

  private Beside() {}

  static <T> Beside<T> begin(Supplier<T> maker) {
    var beside = new Beside<T>();
    Thread.ofPlatform().name("beside").daemon().start(() -> beside.make(maker));
    return beside;
  }

  private void make(Supplier<T> maker) {
    try {
      made.complete(maker.get());
    } catch (RuntimeException | Error e) {
      made.completeExceptionally(e);
    }
  }

  /// @throws RuntimeException that which the maker threw
  T get() {
    try {
      return made.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw e;
      }
    }
  }
}
