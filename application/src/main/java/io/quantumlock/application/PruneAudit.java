package io.quantumlock.application;

import io.quantumlock.domain.audit.AuditTrail;
import io.quantumlock.domain.audit.PrunableTrail;
import io.quantumlock.domain.audit.Pruning;
import io.quantumlock.domain.audit.SignedPruning;
import io.quantumlock.domain.kms.KeyRings;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.Signer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;

/// Deletes the beginning of the audit trail, so that the rest can still be proven. No request waits
/// for it: whoever keeps the house does it, in small portions.
public final class PruneAudit {
  static final int PORTION = 1000;

  /// Checking the trail means to read it all.
  static final Duration CHECKED_EVERY = Duration.ofDays(1);

  private final InspectAudit inspectAudit;
  private final AuditTrail auditTrail;
  private final KeyRings keyRings;
  private final Signer signer;
  private final InstantSource clock;

  PruneAudit(
      InspectAudit inspectAudit,
      AuditTrail auditTrail,
      KeyRings keyRings,
      Signer signer,
      InstantSource clock) {
    this.inspectAudit = inspectAudit;
    this.auditTrail = auditTrail;
    this.keyRings = keyRings;
    this.signer = signer;
    this.clock = clock;
  }

  /// Deletes a portion of what is older.
  ///
  /// @return whether more may be left
  /// @throws IllegalStateException when the trail does not hold: then nothing is to be deleted,
  ///   since it may be what tells who did it
  public boolean prune(Duration kept) {
    var now = clock.instant();
    var before = now.minus(kept);
    if (auditTrail.keptFrom().filter(from -> isLongBefore(from, before)).isPresent()) {
      release(now, before);
    }
    return auditTrail.prune(now, PORTION);
  }

  private static boolean isLongBefore(Instant first, Instant before) {
    return first.isBefore(before.minus(CHECKED_EVERY));
  }

  private void release(Instant now, Instant before) {
    var prunable = new PrunableTrail(before);
    var report = inspectAudit.check(prunable);
    if (!report.holds()) {
      throw new IllegalStateException(
          "the audit trail does not hold, so that nothing of it is pruned; see audit verify");
    }
    prunable.pruning(now).map(this::sign).ifPresent(auditTrail::release);
  }

  private SignedPruning sign(Pruning pruning) {
    var key = keyRings.find(RingId.AUDIT).flatMap(ring -> ring.signing()).orElseThrow();
    var signature = signer.sign(RingId.AUDIT, key, pruning.encode());
    return new SignedPruning(pruning, key.number(), Base64.getEncoder().encodeToString(signature));
  }
}
