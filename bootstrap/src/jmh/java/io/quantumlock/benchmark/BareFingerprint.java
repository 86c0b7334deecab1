package io.quantumlock.benchmark;

import io.quantumlock.adapter.crypto.ShakeSeeds;
import io.quantumlock.adapter.quantum.QuantumBackends;
import io.quantumlock.domain.fingerprint.FingerprintSubject;
import io.quantumlock.domain.fingerprint.Fingerprinter;
import io.quantumlock.domain.fingerprint.QuantumFingerprint;
import java.lang.management.ManagementFactory;

/// What regenerating a fingerprint costs, and nothing else.
final class BareFingerprint {
  private static final int ROUNDS = 2_000;

  private final Fingerprinter fingerprinter =
      new Fingerprinter(QuantumBackends.choose("auto"), ShakeSeeds.random());
  private final FingerprintSubject subject =
      (version, attempt) -> new byte[] {(byte) version, (byte) attempt};
  private final QuantumFingerprint fingerprint = fingerprinter.make(subject);

  BareFingerprint() {
    micros();
    micros();
  }

  /// CPU time of one, as it is now.
  double micros() {
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    for (int i = 0; i < ROUNDS; i++) {
      fingerprinter.regenerates(subject, fingerprint);
    }
    return (threads.getCurrentThreadCpuTime() - before) / 1e3 / ROUNDS;
  }
}
