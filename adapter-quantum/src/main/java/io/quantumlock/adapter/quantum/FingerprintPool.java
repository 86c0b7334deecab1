package io.quantumlock.adapter.quantum;

import io.quantumlock.domain.Deadline;
import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.Unavailable;
import io.quantumlock.domain.fingerprint.FingerprintPortrait;
import io.quantumlock.domain.fingerprint.FingerprintSeeds;
import io.quantumlock.domain.fingerprint.FingerprintSubject;
import io.quantumlock.domain.fingerprint.Fingerprinter;
import io.quantumlock.domain.fingerprint.Fingerprints;
import io.quantumlock.domain.fingerprint.QuantumBackend;
import io.quantumlock.domain.fingerprint.QuantumFingerprint;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs simulations on a fixed number of threads, whatever the number of callers. Callers wait for
/// their turn in a queue that is bounded in length and in time: who finds it full, or whose turn
/// has not come when his patience is over, is turned down, and nothing is simulated for him.
public final class FingerprintPool implements Fingerprints, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FingerprintPool.class);

  private final QuantumBackend backend;
  private volatile boolean fit;
  private final ThreadLocal<Fingerprinter> fingerprinters;
  private final SimulationThreads workers;
  private final Duration patience;

  /// Runs the self-test on a small circuit, for [#prove()] to repeat on a whole one. A backend that
  /// fails it is reported in the log and never used.
  ///
  /// @param threads how many simulations run at once: as many as there are cores
  /// @param queueLength how many more may wait, at least 1
  /// @param patience how long each of them waits for his simulation to begin, or until his deadline
  ///   when that is earlier
  public FingerprintPool(
      QuantumBackend backend,
      FingerprintSeeds seeds,
      int threads,
      int queueLength,
      Duration patience) {
    this.patience = patience;
    this.backend = backend;
    fingerprinters = ThreadLocal.withInitial(() -> new Fingerprinter(backend, seeds));
    workers = new SimulationThreads(threads, queueLength);
    fit = true;
    if (!(backend instanceof ProvenBackend)) {
      test(GoldenCircuit.SMALL);
    }
  }

  /// Runs the self-test on a circuit of a license's size, which takes a second of a Java that has
  /// just started. A backend that fails it is reported in the log and not used any more.
  public void prove() {
    test(GoldenCircuit.WHOLE);
  }

  private void test(GoldenCircuit golden) {
    SelfTest.run(backend, golden)
        .ifPresent(
            fault -> {
              LOG.error("quantum backend {} failed its self-test: {}", backend.name(), fault);
              fit = false;
            });
  }

  @Override
  public QuantumFingerprint make(FingerprintSubject subject) {
    return answer(fingerprinter -> fingerprinter.make(subject));
  }

  @Override
  public boolean regenerates(FingerprintSubject subject, QuantumFingerprint fingerprint) {
    return answer(fingerprinter -> fingerprinter.regenerates(subject, fingerprint));
  }

  @Override
  public FingerprintPortrait portray(FingerprintSubject subject, QuantumFingerprint fingerprint) {
    return answer(fingerprinter -> fingerprinter.portray(subject, fingerprint));
  }

  @Override
  public boolean isAvailable() {
    return fit && !workers.isClosed();
  }

  /// The backend that does the work, by its name.
  public String backendName() {
    return backend.name();
  }

  /// How many simulations wait for their turn.
  public int waiting() {
    return workers.waiting();
  }

  /// Waits for the simulations under way. Callers whose turn has not come get [Unavailable].
  @Override
  public void close() {
    workers.close();
  }

  private <T> T answer(Function<Fingerprinter, T> work) {
    if (!isAvailable()) {
      throw unavailable();
    }
    var wait = Deadline.current().map(deadline -> deadline.upTo(patience)).orElse(patience);
    var task = new Simulation<T>(() -> work.apply(fingerprinters.get()));
    if (!workers.offer(task)) {
      throw workers.isClosed() ? unavailable() : new Rejection.Overloaded();
    }
    try {
      if (!task.beginsWithin(wait) && workers.remove(task)) {
        throw new Rejection.Overloaded();
      }
      return task.get();
    } catch (InterruptedException e) {
      task.cancel(false);
      workers.remove(task);
      Thread.currentThread().interrupt();
      throw new Unavailable("interrupted while waiting for a simulation", e);
    } catch (CancellationException _) {
      throw unavailable();
    } catch (ExecutionException e) {
      throw failure(e);
    }
  }

  private static Unavailable unavailable() {
    return new Unavailable("the quantum backend is not available");
  }

  /// What the worker threw, as it is.
  private static RuntimeException failure(ExecutionException e) {
    return switch (e.getCause()) {
      case RuntimeException thrown -> withCaller(thrown);
      case Error thrown -> throw withCaller(thrown);
      case null, default -> new IllegalStateException("a simulation failed", e);
    };
  }

  /// The stack of what was thrown is the worker's; this adds the caller's.
  private static <T extends Throwable> T withCaller(T thrown) {
    thrown.addSuppressed(new CalledFrom());
    return thrown;
  }

  private static final class CalledFrom extends Exception {
    CalledFrom() {
      super("the caller of the simulation that failed");
    }
  }
}
