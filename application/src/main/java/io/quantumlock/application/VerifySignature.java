package io.quantumlock.application;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.Sha3;
import io.quantumlock.domain.audit.AuditEvent;
import io.quantumlock.domain.audit.AuditTrail;
import io.quantumlock.domain.audit.Caller;
import io.quantumlock.domain.audit.KeyEvents;
import io.quantumlock.domain.kms.KeyRings;
import io.quantumlock.domain.kms.KeyVersion;
import io.quantumlock.domain.kms.MessageType;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.Verifier;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Tells whether a signature over data was made with a key, and with which of its versions. One
/// that was not is recorded before anybody is told.
public final class VerifySignature {
  private final KeyRings keyRings;
  private final Verifier verifier;
  private final AuditTrail auditTrail;
  private final InstantSource clock;

  VerifySignature(
      KeyRings keyRings, Verifier verifier, AuditTrail auditTrail, InstantSource clock) {
    this.keyRings = keyRings;
    this.verifier = verifier;
    this.auditTrail = auditTrail;
    this.clock = clock;
  }

  /// @param keyVersion the version that made the signature, when it is valid
  public record Verified(Optional<Integer> keyVersion, Sha3 dataHash, Instant at) {
    public boolean valid() {
      return keyVersion.isPresent();
    }
  }

  /// @param hint the version that is tried first; need not exist
  /// @throws Rejection.NotFound when there is no such ring
  /// @throws Rejection.Invalid when the data cannot be of this type
  public Verified verify(
      RingId id, MessageType type, byte[] data, byte[] signature, Optional<Integer> hint) {
    return together(session -> session.verify(id, type, data, signature, hint));
  }

  /// Verifies many and records the failures at once.
  ///
  /// @param work what it returns is given back when that is done
  public <T> T together(Function<Session, T> work) {
    var session = new Session();
    var result = work.apply(session);
    auditTrail.append(session.failures);
    return result;
  }

  /// Verifies without recording yet.
  public final class Session {
    private final List<AuditEvent> failures = new ArrayList<>();

    private Session() {}

    /// As [VerifySignature#verify].
    public Verified verify(
        RingId id, MessageType type, byte[] data, byte[] signature, Optional<Integer> hint) {
      var verified = verifyOnly(id, type, data, signature, hint);
      if (!verified.valid()) {
        var events = new KeyEvents(id, verified.at(), Caller.current());
        failures.add(events.notVerified(verified.dataHash()));
      }
      return verified;
    }
  }

  private Verified verifyOnly(
      RingId id, MessageType type, byte[] data, byte[] signature, Optional<Integer> hint) {
    type.check(id.algorithm(), data);
    var ring = keyRings.find(id).orElseThrow(() -> new Rejection.NotFound("Key " + id));
    var match =
        ring.verifying(hint).stream()
            .filter(
                version ->
                    verifier.verify(id.algorithm(), version.publicKey(), type, data, signature))
            .findFirst()
            .map(KeyVersion::number);
    return new Verified(match, Sha3.of(data), clock.instant());
  }
}
