package io.quantumlock.bootstrap;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a server does now and then, beside the requests. What fails is tried again the next time.
final class Upkeep implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

  private final ScheduledExecutorService schedule =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("upkeep").factory());

  /// Begins at once.
  ///
  /// @param pause between an end and the next beginning; zero for never
  /// @param work tells whether there is more to do at once
  static Upkeep every(Duration pause, BooleanSupplier work) {
    var upkeep = new Upkeep();
    if (pause.isPositive()) {
      long millis = pause.toMillis();
      var _ =
          upkeep.schedule.scheduleWithFixedDelay(
              () -> upkeep.attempt(work), 0, millis, TimeUnit.MILLISECONDS);
    }
    return upkeep;
  }

  private void attempt(BooleanSupplier work) {
    try {
      while (!schedule.isShutdown() && work.getAsBoolean()) {
        LOG.debug("there is more to do");
      }
    } catch (RuntimeException e) {
      LOG.warn("maintenance did not succeed, and is retried later: {}", e.toString());
    } catch (Throwable e) {
      // or the schedule would end here, and nobody would hear of it
      LOG.error("maintenance failed, and is retried later", e);
    }
  }

  /// Waits for the work under way. It is not interrupted: that would close the embedded database.
  @Override
  public void close() {
    schedule.close();
  }
}
