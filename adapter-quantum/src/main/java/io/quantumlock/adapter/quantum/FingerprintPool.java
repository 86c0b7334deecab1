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
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets a fixed number of callers simulate at once, each on his own thread and with a register that
/// is kept for the next, whatever the number of callers. The others wait for their turn in a queue
/// that is bounded in length and in time: who finds it full, or whose turn has not come when his
/// patience is over, is turned down, and nothing is simulated for him.
public final class FingerprintPool implements Fingerprints, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FingerprintPool.class);

  private static final Duration LONGEST_RUN = Duration.ofSeconds(3);

  private final FingerprintSeeds seeds;
  private final int atOnce;
  private final Duration patience;
  private final Semaphore places;
  private final Semaphore turns;

  /// Those that nobody uses now, the last used first: its memory may still be in a core's cache.
  private final Deque<Bench> benches = new ConcurrentLinkedDeque<>();

  private volatile QuantumBackend backend;
  private volatile boolean fit;
  private volatile boolean closed;

  /// What a caller works with while it is his turn.
  private record Bench(QuantumBackend backend, Fingerprinter fingerprinter) {}

  /// Runs the self-test. A backend that fails it is reported in the log and never used.
  ///
  /// @param atOnce how many simulations run at once, at least 1: as many as there are cores
  /// @param queueLength how many more may wait
  /// @param patience how long each of them waits for his simulation to begin, or until his deadline
  ///   when that is earlier
  public FingerprintPool(
      QuantumBackend backend,
      FingerprintSeeds seeds,
      int atOnce,
      int queueLength,
      Duration patience) {
    if (atOnce < 1 || queueLength < 0) {
      throw new IllegalArgumentException("at least one at once, and no queue shorter than none");
    }
    this.backend = backend;
    this.seeds = seeds;
    this.atOnce = atOnce;
    this.patience = patience;
    places = new Semaphore(atOnce + queueLength);
    turns = new Semaphore(atOnce, true);
    fit = isFit(backend);
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
      benches.removeIf(bench -> !bench.backend().equals(other));
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
    return fit && !closed;
  }

  /// The backend that does the work, by its name.
  public String backendName() {
    return backend.name();
  }

  /// How many simulations wait for their turn.
  public int waiting() {
    return turns.getQueueLength();
  }

  /// Waits for the simulations under way. Callers whose turn has not come get [Unavailable].
  @Override
  public void close() {
    closed = true;
    turns.acquireUninterruptibly(atOnce);
    turns.release(atOnce);
  }

  private <T> T answer(Function<Fingerprinter, T> work) {
    requireAvailable();
    if (!places.tryAcquire()) {
      throw new Rejection.Overloaded();
    }
    try {
      waitForTurn();
      try {
        requireAvailable();
        return simulate(work);
      } finally {
        turns.release();
      }
    } finally {
      places.release();
    }
  }

  private void requireAvailable() {
    if (!isAvailable()) {
      throw new Unavailable("the quantum backend is not available");
    }
  }

  private void waitForTurn() {
    var wait = Deadline.current().map(deadline -> deadline.upTo(patience)).orElse(patience);
    try {
      if (!turns.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new Rejection.Overloaded();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("interrupted while waiting for a simulation", e);
    }
  }

  private <T> T simulate(Function<Fingerprinter, T> work) {
    var current = backend;
    var last = benches.poll();
    var bench =
        last != null && last.backend().equals(current)
            ? last
            : new Bench(current, new Fingerprinter(current, seeds));
    try {
      return work.apply(bench.fingerprinter());
    } finally {
      benches.push(bench);
    }
  }
}
