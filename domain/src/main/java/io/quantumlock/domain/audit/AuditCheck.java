package io.quantumlock.domain.audit;

import static io.quantumlock.domain.audit.Finding.Kind.REMOVED;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Checks an audit trail that it is told record by record, in the order of [AuditTrail#read]. Keeps
/// in memory what was signed, and of the rows only those that are wrong.
public final class AuditCheck implements Consumer<AuditRecord> {
  public static final int MOST_FINDINGS = 1000;

  private final SignedHeadCheck signed;
  private final Set<String> seen = new HashSet<>();
  private final List<Finding> findings = new ArrayList<>();
  private Optional<ShardCheck> current = Optional.empty();
  private long rows;
  private long unsigned;
  private long more;

  /// @param isGenuine whether the signature is by the audit key
  public AuditCheck(Predicate<AuditStatement> isGenuine) {
    signed = new SignedHeadCheck(isGenuine, this::report);
  }

  @Override
  public void accept(AuditRecord record) {
    switch (record) {
      case SignedPruning pruning -> signed.accept(pruning);
      case SignedHead head -> signed.accept(head);
      case AuditEntry entry -> {
        rows++;
        shard(entry.shard()).accept(entry);
      }
      case ShardHead head -> shard(head.shard()).accept(head);
    }
  }

  private ShardCheck shard(String name) {
    var open = current.filter(shard -> shard.name().equals(name));
    if (open.isPresent()) {
      return open.get();
    }
    endShard();
    seen.add(name);
    var next = new ShardCheck(name, signed.pruned(name), signed.of(name), this::report);
    current = Optional.of(next);
    return next;
  }

  private void endShard() {
    current.ifPresent(
        shard -> {
          shard.end();
          unsigned += shard.unsigned();
        });
    current = Optional.empty();
  }

  /// To be called when all was told.
  public AuditReport report() {
    endShard();
    signed.end();
    signed.shards().stream().filter(shard -> !seen.contains(shard)).forEach(this::reportGone);
    return new AuditReport(
        rows,
        seen.size(),
        signed.count(),
        signed.last(),
        signed.prunedUntil(),
        unsigned,
        List.copyOf(findings),
        more);
  }

  private void reportGone(String shard) {
    long pruned = signed.pruned(shard).sequence();
    long last = signed.of(shard).stream().mapToLong(ShardHead::sequence).reduce(pruned, Math::max);
    var detail =
        last == pruned
            ? "the shard's head is gone, all rows of which were pruned"
            : "all rows from %d to %d are gone".formatted(pruned + 1, last);
    report(new Finding(REMOVED, shard, pruned + 1, detail));
  }

  private void report(Finding finding) {
    if (findings.size() < MOST_FINDINGS) {
      findings.add(finding);
    } else {
      more++;
    }
  }
}
