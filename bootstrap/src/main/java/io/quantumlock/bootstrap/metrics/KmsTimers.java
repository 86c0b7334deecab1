package io.quantumlock.bootstrap.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quantumlock.domain.kms.SignatureAlgorithm;

/// A timer of one operation for each algorithm.
record KmsTimers(MeterRegistry registry, String operation) {
  Timer of(SignatureAlgorithm algorithm) {
    return Timers.of(
        registry,
        "quantumlock.kms.operation",
        "Time to sign or to verify",
        "operation",
        operation,
        "algorithm",
        algorithm.label());
  }
}
