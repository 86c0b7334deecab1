package io.quantumlock.domain.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Finds what of a trail may be pruned, that it is told record by record, in the order of
/// [AuditTrail#read]. Believes it all: to be asked only of what an [AuditCheck] was told as well.
public final class PrunableTrail implements Consumer<AuditRecord> {
  private final Instant before;
  private final Map<String, ShardHead> shards = new HashMap<>();
  private Optional<AuditHead> last = Optional.empty();

  /// @param before what was signed then or later is kept
  public PrunableTrail(Instant before) {
    this.before = before;
  }

  @Override
  public void accept(AuditRecord record) {
    switch (record) {
      case SignedPruning told -> told.pruning().shards().forEach(this::add);
      case SignedHead told when told.head().at().isBefore(before) -> {
        told.head().shards().forEach(this::add);
        last = Optional.of(told.head());
      }
      case SignedHead _, AuditEntry _, ShardHead _ -> {}
    }
  }

  private void add(ShardHead shard) {
    shards.merge(
        shard.shard(), shard, (one, other) -> one.sequence() > other.sequence() ? one : other);
  }

  /// @return nothing where nothing is old enough
  public Optional<Pruning> pruning(Instant now) {
    return last.map(head -> Pruning.upTo(head, now, shards));
  }
}
