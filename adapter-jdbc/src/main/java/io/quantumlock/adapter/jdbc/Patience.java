package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.Deadline;
import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.Unavailable;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// How long to wait for others to be done before anything is done for oneself. See
/// `docs/decisions/overload.md`.
final class Patience {
  /// Of a call that has a deadline.
  static final Duration LIMIT = Duration.ofMillis(250);

  /// Of one that has none: as long as the pool waits for a connection.
  static final Duration ALONE = Duration.ofMillis(2500);

  @FunctionalInterface
  interface Wait {
    /// @return whether it was worth waiting
    boolean await(long time, TimeUnit unit) throws InterruptedException;
  }

  private Patience() {}

  static Duration current() {
    return Deadline.current().map(deadline -> deadline.upTo(LIMIT)).orElse(ALONE);
  }

  /// @throws Rejection.Overloaded when the wait takes longer
  /// @throws Unavailable when it was interrupted
  static void limit(Wait wait) {
    try {
      if (!wait.await(current().toNanos(), TimeUnit.NANOSECONDS)) {
        throw new Rejection.Overloaded();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("interrupted while waiting for the database", e);
    }
  }
}
