package io.quantumlock.application;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.Sha3;
import io.quantumlock.domain.audit.AuditEvent;
import io.quantumlock.domain.audit.AuditTrail;
import io.quantumlock.domain.audit.Caller;
import io.quantumlock.domain.audit.KeyEvents;
import io.quantumlock.domain.kms.MessageType;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.Signer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Signs data with the newest active version of a key. A signature is recorded before anybody gets
/// it.
public final class SignData {
  private final SettleKeyRings settleKeyRings;
  private final Signer signer;
  private final AuditTrail auditTrail;
  private final InstantSource clock;

  SignData(
      SettleKeyRings settleKeyRings, Signer signer, AuditTrail auditTrail, InstantSource clock) {
    this.settleKeyRings = settleKeyRings;
    this.signer = signer;
    this.auditTrail = auditTrail;
    this.clock = clock;
  }

  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  public record Signed(byte[] signature, int keyVersion, Sha3 dataHash, Instant at) {}

  /// @throws Rejection.NotFound when there is no such ring
  /// @throws Rejection.WrongState when no version of it is active
  /// @throws Rejection.Invalid when the data cannot be of this type
  public Signed sign(RingId id, MessageType type, byte[] data) {
    return together(session -> session.sign(id, type, data));
  }

  /// Signs many and records them at once.
  ///
  /// @param work what it returns is given back when all that it signed is recorded
  public <T> T together(Function<Session, T> work) {
    var session = new Session();
    var result = work.apply(session);
    auditTrail.append(session.events);
    return result;
  }

  /// Signs without recording yet.
  public final class Session {
    private final List<AuditEvent> events = new ArrayList<>();

    private Session() {}

    /// As [SignData#sign].
    public Signed sign(RingId id, MessageType type, byte[] data) {
      var signed = signOnly(id, type, data);
      events.add(
          new KeyEvents(id, signed.at(), Caller.current())
              .signed(signed.keyVersion(), signed.dataHash()));
      return signed;
    }
  }

  private Signed signOnly(RingId id, MessageType type, byte[] data) {
    id.keyId().requireNotReserved();
    type.check(id.algorithm(), data);
    var version =
        settleKeyRings
            .settle(id)
            .signing()
            .orElseThrow(
                () -> new Rejection.WrongState("Key " + id + " has no active version: rotate it"));
    var signature = signer.sign(id, version, type, data);
    return new Signed(signature, version.number(), Sha3.of(data), clock.instant());
  }
}
