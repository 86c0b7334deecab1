package io.quantumlock.domain.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

  /// The report with these findings too.
  public AuditReport and(List<Finding> others) {
    var all = Stream.concat(findings.stream(), others.stream()).toList();
    var listed = all.subList(0, Math.min(all.size(), AuditCheck.MOST_FINDINGS));
    return new AuditReport(
        rows,
        shards,
        signedHeads,
        lastSigned,
        prunedUntil,
        unsigned,
        List.copyOf(listed),
        more + all.size() - listed.size());
  }

  /// The trail, and all that it tells of.
  public boolean holds() {
    return findings.isEmpty();
  }

  /// Whether the trail itself holds, as far as it is told, and the rest of the database does not.
  public boolean isContradictedOnly() {
    return !holds()
        && findings.stream().allMatch(finding -> finding.kind() == Finding.Kind.CONTRADICTED);
  }
}
