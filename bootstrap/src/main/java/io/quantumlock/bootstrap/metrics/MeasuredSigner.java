package io.quantumlock.bootstrap.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.quantumlock.domain.kms.KeyVersion;
import io.quantumlock.domain.kms.MessageType;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.Signer;

final class MeasuredSigner implements Signer {
  private final Signer signer;
  private final KmsTimers timers;

  MeasuredSigner(Signer signer, MeterRegistry registry) {
    this.signer = signer;
    timers = new KmsTimers(registry, "sign");
  }

  @Override
  public byte[] sign(RingId ring, KeyVersion key, MessageType type, byte[] data) {
    return timers.of(ring.algorithm()).record(() -> signer.sign(ring, key, type, data));
  }
}
