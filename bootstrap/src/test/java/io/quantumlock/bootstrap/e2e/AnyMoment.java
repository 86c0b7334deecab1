package io.quantumlock.bootstrap.e2e;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// When a fault comes that nobody awaits. The wait is part of the fault: it synchronizes nothing,
/// and each moment is as good as any other.
final class AnyMoment {
  private static final Duration LATEST = Duration.ofMillis(200);

  private AnyMoment() {}

  /// @return how long it took to come, to be told where the test fails
  static Duration await() throws InterruptedException {
    var moment = Duration.ofNanos(ThreadLocalRandom.current().nextLong(LATEST.toNanos()));
    Thread.sleep(moment);
    return moment;
  }
}
