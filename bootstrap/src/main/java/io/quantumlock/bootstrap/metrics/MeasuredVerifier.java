package io.quantumlock.bootstrap.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.quantumlock.domain.kms.MessageType;
import io.quantumlock.domain.kms.PublicKey;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import io.quantumlock.domain.kms.Verifier;

final class MeasuredVerifier implements Verifier {
  private final Verifier verifier;
  private final KmsTimers timers;

  MeasuredVerifier(Verifier verifier, MeterRegistry registry) {
    this.verifier = verifier;
    timers = new KmsTimers(registry, "verify");
  }

  @Override
  public boolean verify(
      SignatureAlgorithm algorithm,
      PublicKey key,
      MessageType type,
      byte[] data,
      byte[] signature) {
    return timers
        .of(algorithm)
        .record(() -> verifier.verify(algorithm, key, type, data, signature));
  }
}
