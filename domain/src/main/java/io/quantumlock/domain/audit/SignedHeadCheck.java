package io.quantumlock.domain.audit;

import static io.quantumlock.domain.audit.Finding.Kind.UNSIGNED;

import io.quantumlock.domain.Sha3;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Checks the signed heads, and keeps what they, and what was pruned, say of the shards.
final class SignedHeadCheck {
  private final Predicate<AuditStatement> isGenuine;
  private final Consumer<Finding> report;
  private final Map<String, List<ShardHead>> signed = new HashMap<>();
  private final Map<String, ShardHead> pruned = new HashMap<>();
  private Optional<Pruning> pruning = Optional.empty();
  private Optional<AuditHead> last = Optional.empty();
  private long count;

  SignedHeadCheck(Predicate<AuditStatement> isGenuine, Consumer<Finding> report) {
    this.isGenuine = isGenuine;
    this.report = report;
  }

  /// To be told before the heads. What nobody signed counts for nothing.
  void accept(SignedPruning signedPruning) {
    var told = signedPruning.pruning();
    if (isGenuine.test(signedPruning)) {
      told.shards().forEach(at -> pruned.put(at.shard(), at));
      pruning = Optional.of(told);
    } else {
      report(told.number(), "what was pruned is not signed by the audit key");
    }
  }

  /// What a head says that nobody signed counts for nothing.
  void accept(SignedHead signedHead) {
    var head = signedHead.head();
    count++;
    if (last.isPresent() || !isWithinPruned(head)) {
      compareWithLast(head);
    }
    if (pruning.filter(told -> told.number() == head.number()).isPresent()
        && !head.hash().equals(pruning.orElseThrow().head())) {
      report(head.number(), "is not the head that was there when the trail was pruned");
    }
    if (isGenuine.test(signedHead)) {
      head.shards()
          .forEach(at -> signed.computeIfAbsent(at.shard(), _ -> new ArrayList<>()).add(at));
    } else {
      report(head.number(), "the signature is not one of the audit key over this head");
    }
    last = Optional.of(head);
  }

  private boolean isWithinPruned(AuditHead head) {
    return pruning.filter(told -> head.number() <= told.number()).isPresent();
  }

  private void compareWithLast(AuditHead head) {
    long expected = last.map(AuditHead::number).orElse(0L) + 1;
    if (head.number() != expected) {
      report(
          head.number(), "signed head %d should come next: some are missing".formatted(expected));
    } else if (!head.previous().equals(last.map(AuditHead::hash).orElse(Sha3.NONE))) {
      report(head.number(), "does not follow the signed head before it");
    }
  }

  /// To be called when all heads were told.
  void end() {
    pruning
        .filter(told -> last.map(AuditHead::number).orElse(0L) < told.number())
        .ifPresent(told -> report(told.number(), "is missing"));
  }

  private void report(long number, String detail) {
    report.accept(new Finding(UNSIGNED, "", number, detail));
  }

  long count() {
    return count;
  }

  Optional<AuditHead> last() {
    return last;
  }

  Optional<Instant> prunedUntil() {
    return pruning.map(Pruning::until);
  }

  Set<String> shards() {
    var shards = new HashSet<>(signed.keySet());
    shards.addAll(pruned.keySet());
    return shards;
  }

  /// What was signed of a shard, in the order in which it was.
  List<ShardHead> of(String shard) {
    return signed.getOrDefault(shard, List.of());
  }

  /// The last row of a shard that may be missing.
  ShardHead pruned(String shard) {
    return pruned.getOrDefault(shard, ShardHead.start(shard));
  }
}
