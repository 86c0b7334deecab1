package io.quantumlock.application;

import io.quantumlock.domain.audit.AuditHead;
import io.quantumlock.domain.audit.AuditTrail;
import io.quantumlock.domain.audit.SignedHead;
import io.quantumlock.domain.kms.KeyRings;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.Signer;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

/// Signs where the audit trail stands, so that what is before can no longer be rewritten.
public final class SignAuditHead {
  private final AuditTrail auditTrail;
  private final KeyRings keyRings;
  private final Signer signer;
  private final InstantSource clock;

  SignAuditHead(AuditTrail auditTrail, KeyRings keyRings, Signer signer, InstantSource clock) {
    this.auditTrail = auditTrail;
    this.keyRings = keyRings;
    this.signer = signer;
    this.clock = clock;
  }

  /// @return nothing when nothing was written since the last signed head
  public Optional<SignedHead> sign() {
    return auditTrail.sign(clock.instant(), this::sign);
  }

  public Optional<SignedHead> last() {
    return auditTrail.lastSigned();
  }

  private SignedHead sign(AuditHead head) {
    var key = keyRings.find(RingId.AUDIT).flatMap(ring -> ring.signing()).orElseThrow();
    var signature = signer.sign(RingId.AUDIT, key, head.encode());
    return new SignedHead(head, key.number(), Base64.getEncoder().encodeToString(signature));
  }
}
