package io.quantumlock.domain.audit;

import io.quantumlock.domain.Sha3;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Something that was done, before it has its place in the trail. Never holds data or a secret.
///
/// @param shard which chain it belongs to: what is done to one thing is in one shard
/// @param subject what it was done to
/// @param dataHash of what was signed, or of what a license grants
/// @param result "ok", or more where there is more to tell
public record AuditEvent(
    String shard,
    Instant at,
    Caller caller,
    AuditAction action,
    String subject,
    Optional<Sha3> dataHash,
    String result) {
  static final String OK = "ok";

  public AuditEvent {
    at = at.truncatedTo(ChronoUnit.MICROS);
  }
}
