package io.quantumlock.adapter.quantum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A virtual thread that calls something, and what comes of it.
final class Caller<T> {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final CompletableFuture<T> outcome = new CompletableFuture<>();
  private final Thread thread;
  private volatile boolean interruptedAtTheEnd;

  private Caller(Callable<T> call) {
    thread =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    outcome.complete(call.call());
                  } catch (Throwable e) {
                    interruptedAtTheEnd = Thread.currentThread().isInterrupted();
                    outcome.completeExceptionally(e);
                  }
                });
  }

  static <T> Caller<T> of(Callable<T> call) {
    return new Caller<>(call);
  }

  void interrupt() {
    thread.interrupt();
  }

  boolean wasStillInterrupted() {
    return interruptedAtTheEnd;
  }

  T answer() throws InterruptedException, ExecutionException, TimeoutException {
    return outcome.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  Throwable failure() {
    assertThat(outcome).failsWithin(PATIENCE);
    return outcome.exceptionNow();
  }

  CompletableFuture<T> outcome() {
    return outcome;
  }
}
