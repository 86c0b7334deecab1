package io.quantumlock.adapter.quantum;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.Unavailable;
import io.quantumlock.domain.fingerprint.FingerprintSeeds;
import io.quantumlock.domain.fingerprint.FingerprintSubject;
import io.quantumlock.domain.fingerprint.Fingerprinter;
import io.quantumlock.domain.fingerprint.Fingerprints;
import io.quantumlock.domain.fingerprint.QuantumBackend;
import io.quantumlock.domain.fingerprint.QuantumFingerprint;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs simulations on a fixed number of threads, whatever the number of callers. Callers wait for
/// their turn in a bounded queue; when that is full they are turned down.
public final class FingerprintPool implements Fingerprints, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FingerprintPool.class);

  private final ThreadPoolExecutor workers;
  private final ThreadLocal<Fingerprinter> fingerprinters;
  private final boolean available;

  /// @param threads how many simulations run at once: as many as there are cores
  /// @param queueLength how many more may wait
  public FingerprintPool(
      QuantumBackend backend, FingerprintSeeds seeds, int threads, int queueLength) {
    fingerprinters = ThreadLocal.withInitial(() -> new Fingerprinter(backend, seeds));
    workers =
        new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(queueLength),
            Thread.ofPlatform().daemon().name("fingerprint-", 1).factory());
    var fault = SelfTest.run(backend);
    fault.ifPresent(
        f -> LOG.error("quantum backend {} failed its self-test: {}", backend.name(), f));
    available = fault.isEmpty();
  }

  @Override
  public QuantumFingerprint make(FingerprintSubject subject) {
    return await(fingerprinter -> fingerprinter.make(subject));
  }

  @Override
  public boolean regenerates(FingerprintSubject subject, QuantumFingerprint fingerprint) {
    return await(fingerprinter -> fingerprinter.regenerates(subject, fingerprint));
  }

  @Override
  public boolean isAvailable() {
    return available && !workers.isShutdown();
  }

  private <T> T await(Function<Fingerprinter, T> work) {
    if (!isAvailable()) {
      throw new Unavailable("the quantum backend is not available");
    }
    return await(submit(work));
  }

  private <T> Future<T> submit(Function<Fingerprinter, T> work) {
    try {
      return workers.submit(() -> work.apply(fingerprinters.get()));
    } catch (RejectedExecutionException e) {
      throw new Rejection.Overloaded();
    }
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      future.cancel(false);
      Thread.currentThread().interrupt();
      throw new Unavailable("interrupted while a simulation was under way", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        cause.addSuppressed(e); // whose stack is the caller's
        throw cause;
      }
      throw new IllegalStateException("a simulation failed", e.getCause());
    }
  }

  /// Ends what is under way.
  @Override
  public void close() {
    workers.close();
  }
}
