package io.quantumlock.benchmark;

import io.quantumlock.adapter.crypto.ShakeSeeds;
import io.quantumlock.adapter.quantum.QuantumBackends;
import io.quantumlock.domain.fingerprint.FingerprintSubject;
import io.quantumlock.domain.fingerprint.Fingerprinter;
import io.quantumlock.domain.fingerprint.QuantumFingerprint;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/// What regenerating a fingerprint costs, and nothing else: one license's after another's, as in a
/// server. A processor would learn where the branches of a single one go.
final class BareFingerprint {
  private static final int ROUNDS = 2_000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int LICENSES = 200;

  private final Fingerprinter fingerprinter =
      new Fingerprinter(QuantumBackends.choose("auto"), ShakeSeeds.random());
  private final List<Made> made =
      IntStream.range(0, LICENSES).mapToObj(BareFingerprint::subject).map(this::make).toList();

  private record Made(FingerprintSubject subject, QuantumFingerprint fingerprint) {}

  BareFingerprint() {
    micros();
    micros();
  }

  private static FingerprintSubject subject(int license) {
    return (version, attempt) ->
        ByteBuffer.allocate(3 * Integer.BYTES)
            .putInt(version)
            .putInt(license)
            .putInt(attempt)
            .array();
  }

  private Made make(FingerprintSubject subject) {
    return new Made(subject, fingerprinter.make(subject));
  }

  /// CPU time of one, as it is now, when the next is begun as soon as it is done.
  double micros() {
    long before = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < ROUNDS; i++) {
      regenerate(i);
    }
    return (THREADS.getCurrentThreadCpuTime() - before) / 1e3 / ROUNDS;
  }

  /// CPU time of one, as it is now, when they come at a fixed rate, as to a server: between two of
  /// them the core rests, or does something else.
  double micros(int rate) {
    long used = 0;
    long start = System.nanoTime();
    for (int i = 0; i < ROUNDS; i++) {
      LockSupport.parkNanos(start + i * 1_000_000_000L / rate - System.nanoTime());
      long before = THREADS.getCurrentThreadCpuTime();
      regenerate(i);
      used += THREADS.getCurrentThreadCpuTime() - before;
    }
    return used / 1e3 / ROUNDS;
  }

  private void regenerate(int i) {
    var next = made.get(i % LICENSES);
    fingerprinter.regenerates(next.subject(), next.fingerprint());
  }
}
