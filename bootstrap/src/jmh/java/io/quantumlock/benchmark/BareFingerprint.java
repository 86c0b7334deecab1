package io.quantumlock.benchmark;

import io.quantumlock.adapter.crypto.ShakeSeeds;
import io.quantumlock.adapter.quantum.QuantumBackends;
import io.quantumlock.domain.fingerprint.FingerprintSubject;
import io.quantumlock.domain.fingerprint.Fingerprinter;
import java.lang.management.ManagementFactory;

/// What regenerating a fingerprint costs, and nothing else.
final class BareFingerprint {
  private static final int ROUNDS = 2_000;

  private BareFingerprint() {}

  static double micros() {
    var fingerprinter = new Fingerprinter(QuantumBackends.choose("auto"), ShakeSeeds.random());
    FingerprintSubject subject = (version, attempt) -> new byte[] {(byte) version, (byte) attempt};
    var fingerprint = fingerprinter.make(subject);
    var threads = ManagementFactory.getThreadMXBean();
    double micros = 0;
    for (int pass = 0; pass < 3; pass++) {
      long before = threads.getCurrentThreadCpuTime();
      for (int i = 0; i < ROUNDS; i++) {
        fingerprinter.regenerates(subject, fingerprint);
      }
      micros = (threads.getCurrentThreadCpuTime() - before) / 1e3 / ROUNDS;
    }
    return micros;
  }
}
