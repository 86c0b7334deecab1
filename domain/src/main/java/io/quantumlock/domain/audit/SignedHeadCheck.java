package io.quantumlock.domain.audit;

import static io.quantumlock.domain.audit.Finding.Kind.UNSIGNED;

import io.quantumlock.domain.Sha3;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Checks the signed heads, and keeps what they say of the shards.
final class SignedHeadCheck {
  private final Predicate<SignedHead> isGenuine;
  private final Consumer<Finding> report;
  private final Map<String, List<ShardHead>> signed = new HashMap<>();
  private Optional<AuditHead> last = Optional.empty();
  private long count;

  SignedHeadCheck(Predicate<SignedHead> isGenuine, Consumer<Finding> report) {
    this.isGenuine = isGenuine;
    this.report = report;
  }

  /// What a head says that nobody signed counts for nothing.
  void accept(SignedHead signedHead) {
    var head = signedHead.head();
    count++;
    long expected = last.map(AuditHead::number).orElse(0L) + 1;
    if (head.number() != expected) {
      report(head, "signed head %d should come next: some are missing".formatted(expected));
    } else if (!head.previous().equals(last.map(AuditHead::hash).orElse(Sha3.NONE))) {
      report(head, "does not follow the signed head before it");
    }
    if (isGenuine.test(signedHead)) {
      head.shards()
          .forEach(at -> signed.computeIfAbsent(at.shard(), _ -> new ArrayList<>()).add(at));
    } else {
      report(head, "the signature is not one of the audit key over this head");
    }
    last = Optional.of(head);
  }

  private void report(AuditHead head, String detail) {
    report.accept(new Finding(UNSIGNED, "", head.number(), detail));
  }

  long count() {
    return count;
  }

  Optional<AuditHead> last() {
    return last;
  }

  Set<String> shards() {
    return signed.keySet();
  }

  /// What was signed of a shard, in the order in which it was.
  List<ShardHead> of(String shard) {
    return signed.getOrDefault(shard, List.of());
  }
}
