package io.quantumlock.domain.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What came of checking an audit trail.
///
/// @param prunedUntil what was pruned was written before
/// @param unsigned how many rows are later than the last signed head: of these, the last ones could
///   be gone without a trace
/// @param findings what is wrong, at most [AuditCheck#MOST_FINDINGS] of them
/// @param more how many findings are not listed
public record AuditReport(
    long rows,
    long shards,
    long signedHeads,
    Optional<AuditHead> lastSigned,
    Optional<Instant> prunedUntil,
    long unsigned,
    List<Finding> findings,
    long more) {

  public boolean holds() {
    return findings.isEmpty();
  }
}
