package io.quantumlock.bootstrap;

import io.quantumlock.domain.fingerprint.Fingerprints;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Java runs code slowly until it has seen it run: the first validation of a server that has just
/// started takes a hundred times as long as the thousandth. So the server plays some through before
/// it says that it is ready.
final class WarmUp {
  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
  private static final int ROUND = 32;

  private final Rehearsal rehearsal;
  private final ExecutorService callers;
  private int validations;

  private WarmUp(Rehearsal rehearsal, ExecutorService callers) {
    this.rehearsal = rehearsal;
    this.callers = callers;
  }

  /// Validates a license that nobody holds, on every core, until that gets no faster, or until this
  /// thread is interrupted.
  ///
  /// @param limit when to begin no further round
  static void run(Fingerprints fingerprints, Duration limit) {
    if (!fingerprints.isAvailable()) {
      return; // it is reported already
    }
    long start = System.nanoTime();
    int cores = Runtime.getRuntime().availableProcessors();
    try (var rehearsal = Rehearsal.start(fingerprints);
        var callers = Executors.newFixedThreadPool(2 * cores)) {
      var warmUp = new WarmUp(rehearsal, callers);
      long nanosEach = warmUp.untilSteady(start + limit.toNanos());
      LOG.info(
          "warmed up with {} validations in {} ms, the last at {} µs each on {} cores",
          warmUp.validations,
          (System.nanoTime() - start) / 1_000_000,
          nanosEach / 1_000,
          cores);
    } catch (RuntimeException e) {
      if (e instanceof CancellationException || Thread.currentThread().isInterrupted()) {
        LOG.debug("the warm-up was given up", e);
      } else {
        LOG.warn("the warm-up failed, so the first validations are slow", e);
      }
    }
  }

  /// @return how long a validation of the last round took
  private long untilSteady(long deadline) {
    var licenseKey = rehearsal.issue();
    var pace = new Pace();
    long took;
    do {
      long begin = System.nanoTime();
      playRound(licenseKey);
      took = System.nanoTime() - begin;
      pace.add(took);
      validations += ROUND;
    } while (!pace.isSteady() && System.nanoTime() - deadline < 0);
    return took / ROUND;
  }

  private void playRound(String licenseKey) {
    Callable<Boolean> validation = () -> rehearsal.validate(licenseKey);
    try {
      for (var valid : callers.invokeAll(Collections.nCopies(ROUND, validation))) {
        if (!valid.get()) {
          throw new IllegalStateException("a license that was just issued does not validate");
        }
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }
}
