package io.quantumlock.application;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.kms.MessageType;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.Signer;
import java.time.Instant;
import java.time.InstantSource;

/// Signs data with the newest active version of a key.
public final class SignData {
  private final SettleKeyRings settleKeyRings;
  private final Signer signer;
  private final InstantSource clock;

  SignData(SettleKeyRings settleKeyRings, Signer signer, InstantSource clock) {
    this.settleKeyRings = settleKeyRings;
    this.signer = signer;
    this.clock = clock;
  }

  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  public record Signed(byte[] signature, int keyVersion, DataHash dataHash, Instant at) {}

  /// @throws Rejection.NotFound when there is no such ring
  /// @throws Rejection.WrongState when no version of it is active
  /// @throws Rejection.Invalid when the data cannot be of this type
  public Signed sign(RingId id, MessageType type, byte[] data) {
    type.check(id.algorithm(), data);
    var version =
        settleKeyRings
            .settle(id)
            .signing()
            .orElseThrow(
                () -> new Rejection.WrongState("Key " + id + " has no active version: rotate it"));
    var signature = signer.sign(id, version, type, data);
    return new Signed(signature, version.number(), DataHash.of(data), clock.instant());
  }
}
