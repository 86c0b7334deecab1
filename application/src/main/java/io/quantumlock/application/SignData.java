package io.quantumlock.application;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.kms.KeyRings;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.Signer;
import java.time.Instant;
import java.time.InstantSource;

/// Signs data with the current version of a key.
public final class SignData {
  private final KeyRings keyRings;
  private final Signer signer;
  private final InstantSource clock;

  SignData(KeyRings keyRings, Signer signer, InstantSource clock) {
    this.keyRings = keyRings;
    this.signer = signer;
    this.clock = clock;
  }

  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  public record Signed(byte[] signature, DataHash dataHash, Instant at) {}

  /// @throws Rejection.NotFound when there is no such ring
  public Signed sign(RingId id, byte[] data) {
    var ring = keyRings.find(id).orElseThrow(() -> new Rejection.NotFound("Key " + id));
    var signature = signer.sign(id, ring.current(), data);
    return new Signed(signature, DataHash.of(data), clock.instant());
  }
}
