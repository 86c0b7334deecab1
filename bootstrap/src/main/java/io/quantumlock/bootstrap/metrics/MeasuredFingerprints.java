package io.quantumlock.bootstrap.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quantumlock.domain.fingerprint.FingerprintPortrait;
import io.quantumlock.domain.fingerprint.FingerprintSubject;
import io.quantumlock.domain.fingerprint.Fingerprints;
import io.quantumlock.domain.fingerprint.QuantumFingerprint;
import java.util.function.Supplier;

/// Times fingerprints, waiting for a turn included.
final class MeasuredFingerprints implements Fingerprints {
  private final Fingerprints fingerprints;
  private final MeterRegistry registry;
  private final Supplier<String> backend;
  private volatile BackendTimers timers;

  private record BackendTimers(String backend, Timer making, Timer regenerating) {}

  /// @param backend that takes the fingerprints now, by its name
  MeasuredFingerprints(
      Fingerprints fingerprints, MeterRegistry registry, Supplier<String> backend) {
    this.fingerprints = fingerprints;
    this.registry = registry;
    this.backend = backend;
    timers = timers(backend.get());
  }

  private BackendTimers timers(String name) {
    return new BackendTimers(name, timer(name, "make"), timer(name, "regenerate"));
  }

  private Timer timer(String name, String operation) {
    return Timers.of(
        registry,
        "quantumlock.fingerprint",
        "Time to take a fingerprint, waiting included",
        "backend",
        name,
        "operation",
        operation);
  }

  private BackendTimers current() {
    var name = backend.get();
    if (!timers.backend().equals(name)) {
      timers = timers(name);
    }
    return timers;
  }

  @Override
  public QuantumFingerprint make(FingerprintSubject subject) {
    return current().making().record(() -> fingerprints.make(subject));
  }

  @Override
  public boolean regenerates(FingerprintSubject subject, QuantumFingerprint fingerprint) {
    return current().regenerating().record(() -> fingerprints.regenerates(subject, fingerprint));
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
