package io.quantumlock.bootstrap.e2e;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Asks a server again and again until the answer is as it should be.
final class Soon {
  private static final Duration MOMENT = Duration.ofMillis(5);

  private Soon() {}

  static void within(Duration patience, String what, BooleanSupplier answer) {
    long since = System.nanoTime();
    while (!answer.getAsBoolean()) {
      LockSupport.parkNanos(MOMENT.toNanos()); // leaves the processor to whom it waits for
      if (System.nanoTime() - since > patience.toNanos()) {
        throw new AssertionError("not within " + patience + ": " + what);
      }
    }
  }
}
