package io.quantumlock.bootstrap.e2e;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Asks a server again and again until the answer is as it should be.
final class Soon {
  private Soon() {}

  static void within(Duration patience, String what, BooleanSupplier answer) {
    long since = System.nanoTime();
    while (!answer.getAsBoolean()) {
      if (System.nanoTime() - since > patience.toNanos()) {
        throw new AssertionError("not within " + patience + ": " + what);
      }
    }
  }
}
