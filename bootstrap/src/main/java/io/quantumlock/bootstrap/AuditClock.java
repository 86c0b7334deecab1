package io.quantumlock.bootstrap;

import io.quantumlock.application.SignAuditHead;
import io.quantumlock.domain.Unavailable;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has the audit trail signed at intervals, for as long as a server runs.
final class AuditClock implements AutoCloseable {
  static final Duration PERIOD = Duration.ofMinutes(1);

  private static final Logger LOG = LoggerFactory.getLogger(AuditClock.class);

  private final SignAuditHead signAuditHead;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("audit-clock").daemon().factory());
  private boolean failed;

  private AuditClock(SignAuditHead signAuditHead) {
    this.signAuditHead = signAuditHead;
  }

  static AuditClock start(SignAuditHead signAuditHead, Duration period) {
    var clock = new AuditClock(signAuditHead);
    var _ =
        clock.timer.scheduleWithFixedDelay(
            clock::sign, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    return clock;
  }

  /// A failure is told once, until it works again.
  private void sign() {
    try {
      signAuditHead.sign();
      failed = false;
    } catch (Unavailable e) {
      tell("The audit trail is not signed while the database is away", e);
    } catch (RuntimeException e) {
      tell("The audit trail could not be signed", e);
    }
  }

  private void tell(String message, RuntimeException e) {
    if (!failed) {
      LOG.error(message, e);
    }
    failed = true;
  }

  /// Waits for what is being signed.
  @Override
  public void close() {
    timer.close();
  }
}
