package io.quantumlock.adapter.quantum;

import io.quantumlock.domain.Deadline;
import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.Unavailable;
import io.quantumlock.domain.fingerprint.Circuit;
import io.quantumlock.domain.fingerprint.FingerprintPortrait;
import io.quantumlock.domain.fingerprint.FingerprintSeeds;
import io.quantumlock.domain.fingerprint.FingerprintSubject;
import io.quantumlock.domain.fingerprint.Fingerprinter;
import io.quantumlock.domain.fingerprint.Fingerprints;
import io.quantumlock.domain.fingerprint.QuantumBackend;
import io.quantumlock.domain.fingerprint.QuantumBackend.Register;
import io.quantumlock.domain.fingerprint.QuantumFingerprint;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs simulations on a fixed number of threads, whatever the number of callers. Callers wait for
/// their turn in a queue that is bounded in length and in time: who finds it full, or whose turn
/// has not come when his patience is over, is turned down, and nothing is simulated for him.
public final class FingerprintPool implements Fingerprints, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FingerprintPool.class);

  private static final Duration LONGEST_RUN = Duration.ofSeconds(3);

  private volatile QuantumBackend backend;
  private final FingerprintSeeds seeds;
  private volatile boolean fit;
  private final ThreadLocal<Bench> benches = ThreadLocal.withInitial(this::bench);
  private final ThreadPoolExecutor workers;
  private final Duration patience;

  /// What a worker works with.
  private record Bench(QuantumBackend backend, Fingerprinter fingerprinter) {}

  /// Runs the self-test. A backend that fails it is reported in the log and never used.
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
    this.seeds = seeds;
    fit = isFit(backend);
    workers =
        new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(queueLength),
            Thread.ofPlatform().daemon().name("fingerprint-", 1).factory());
  }

  private static boolean isFit(QuantumBackend backend) {
    var fault = SelfTest.run(backend);
    fault.ifPresent(
        found -> LOG.error("quantum backend {} failed its self-test: {}", backend.name(), found));
    return fault.isEmpty();
  }

  /// Leaves the backend for another one, which makes the same fingerprints, from the next
  /// simulation on. Before, the other runs until it is no slower, since Java may have to compile
  /// it, but for three seconds at most. One that fails the self-test is reported in the log and not
  /// taken, nor is one of the same name.
  public void take(QuantumBackend other) {
    if (!other.name().equals(backend.name()) && isFit(other)) {
      runIn(other);
      backend = other;
      fit = true;
    }
  }

  private void runIn(QuantumBackend other) {
    long end = System.nanoTime() + LONGEST_RUN.toNanos();
    var circuit = GoldenCircuit.circuit();
    long goal = nanosToPrepare(backend.register(GoldenCircuit.QUBITS), circuit);
    var register = other.register(GoldenCircuit.QUBITS);
    while (nanosToPrepare(register, circuit) > goal && System.nanoTime() - end < 0) {
      LOG.debug("{} is slower than {} as yet", other.name(), backend.name());
    }
  }

  private static long nanosToPrepare(Register register, Circuit circuit) {
    long begin = System.nanoTime();
    register.prepare(circuit);
    return System.nanoTime() - begin;
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
    return fit && !workers.isShutdown();
  }

  /// The backend that does the work, by its name.
  public String backendName() {
    return backend.name();
  }

  /// How many simulations wait for their turn.
  public int waiting() {
    return workers.getQueue().size();
  }

  /// Waits for the simulations under way. Callers whose turn has not come get [Unavailable].
  @Override
  public void close() {
    workers.shutdown();
    for (var task = workers.getQueue().poll(); task != null; task = workers.getQueue().poll()) {
      if (task instanceof FutureTask<?> waiting) {
        waiting.cancel(false);
      }
    }
    workers.close();
  }

  private <T> T answer(Function<Fingerprinter, T> work) {
    if (!isAvailable()) {
      throw unavailable();
    }
    var wait = Deadline.current().map(deadline -> deadline.upTo(patience)).orElse(patience);
    var task = new Simulation<T>(() -> work.apply(fingerprinter()));
    submit(task);
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

  private void submit(Runnable task) {
    try {
      workers.execute(task);
    } catch (RejectedExecutionException _) {
      throw workers.isShutdown() ? unavailable() : new Rejection.Overloaded();
    }
  }

  private Fingerprinter fingerprinter() {
    if (!benches.get().backend().equals(backend)) {
      benches.remove();
    }
    return benches.get().fingerprinter();
  }

  private Bench bench() {
    var current = backend;
    return new Bench(current, new Fingerprinter(current, seeds));
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
