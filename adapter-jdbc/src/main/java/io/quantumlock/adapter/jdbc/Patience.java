package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.Unavailable;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// How long a request waits for others to be done before anything is done for it. See
/// `docs/decisions/overload.md`.
final class Patience {
  static final Duration LIMIT = Duration.ofMillis(300);

  @FunctionalInterface
  interface Wait {
    /// @return whether it was worth waiting
    boolean await(long time, TimeUnit unit) throws InterruptedException;
  }

  private Patience() {}

  /// @throws Rejection.Overloaded when the wait takes longer
  /// @throws Unavailable when it was interrupted
  static void limit(Duration limit, Wait wait) {
    try {
      if (!wait.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Rejection.Overloaded();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("interrupted while waiting for the database", e);
    }
  }
}
