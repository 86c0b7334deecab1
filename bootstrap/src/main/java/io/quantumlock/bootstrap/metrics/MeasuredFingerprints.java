package io.quantumlock.bootstrap.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quantumlock.domain.fingerprint.FingerprintPortrait;
import io.quantumlock.domain.fingerprint.FingerprintSubject;
import io.quantumlock.domain.fingerprint.Fingerprints;
import io.quantumlock.domain.fingerprint.QuantumFingerprint;

/// Times fingerprints, waiting for a turn included.
final class MeasuredFingerprints implements Fingerprints {
  private final Fingerprints fingerprints;
  private final Timer making;
  private final Timer regenerating;

  MeasuredFingerprints(Fingerprints fingerprints, MeterRegistry registry, String backend) {
    this.fingerprints = fingerprints;
    making = timer(registry, backend, "make");
    regenerating = timer(registry, backend, "regenerate");
  }

  private static Timer timer(MeterRegistry registry, String backend, String operation) {
    return Timers.of(
        registry,
        "quantumlock.fingerprint",
        "Time to take a fingerprint, waiting included",
        "backend",
        backend,
        "operation",
        operation);
  }

  @Override
  public QuantumFingerprint make(FingerprintSubject subject) {
    return making.record(() -> fingerprints.make(subject));
  }

  @Override
  public boolean regenerates(FingerprintSubject subject, QuantumFingerprint fingerprint) {
    return regenerating.record(() -> fingerprints.regenerates(subject, fingerprint));
  }

  @Override
  public FingerprintPortrait portray(FingerprintSubject subject, QuantumFingerprint fingerprint) {
    return fingerprints.portray(subject, fingerprint);
  }

  @Override
  public boolean isAvailable() {
    return fingerprints.isAvailable();
  }
}
