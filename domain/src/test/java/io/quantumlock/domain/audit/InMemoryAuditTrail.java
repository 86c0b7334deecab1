package io.quantumlock.domain.audit;

import io.quantumlock.domain.Sha3;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

public final class InMemoryAuditTrail implements AuditTrail {
  private final Map<String, List<AuditEntry>> shards = new TreeMap<>();
  private final List<SignedHead> signed = new ArrayList<>();
  private Optional<SignedPruning> pruned = Optional.empty();

  public void add(AuditEvent event) {
    append(List.of(event));
  }

  @Override
  public synchronized void append(List<AuditEvent> events) {
    for (var event : events) {
      var head = head(event.shard());
      shards
          .computeIfAbsent(event.shard(), _ -> new ArrayList<>())
          .addAll(head.extend(List.of(event)));
    }
  }

  private ShardHead head(String shard) {
    var entries = shards.getOrDefault(shard, List.of());
    return entries.isEmpty() ? released(shard) : entries.getLast().head();
  }

  private ShardHead released(String shard) {
    return pruned.stream()
        .flatMap(told -> told.pruning().shards().stream())
        .filter(head -> head.shard().equals(shard))
        .findFirst()
        .orElse(ShardHead.start(shard));
  }

  @Override
  public synchronized Optional<SignedHead> sign(
      Instant now, Function<AuditHead, SignedHead> signer) {
    var longer = shards.keySet().stream().map(this::head).filter(this::isNotSigned).toList();
    if (longer.isEmpty()) {
      return Optional.empty();
    }
    var previous = lastSigned().map(last -> last.head().hash()).orElse(Sha3.NONE);
    long number = lastSigned().map(last -> last.head().number()).orElse(0L) + 1;
    signed.add(signer.apply(new AuditHead(number, now, previous, longer)));
    return lastSigned();
  }

  private boolean isNotSigned(ShardHead head) {
    return !released(head.shard()).equals(head)
        && signed.stream().noneMatch(signedHead -> signedHead.head().shards().contains(head));
  }

  @Override
  public synchronized Optional<SignedHead> lastSigned() {
    return signed.isEmpty() ? Optional.empty() : Optional.of(signed.getLast());
  }

  @Override
  public synchronized Optional<Instant> keptFrom() {
    long released = pruned.map(told -> told.pruning().number()).orElse(0L);
    return signed.stream()
        .map(SignedHead::head)
        .filter(head -> head.number() > released)
        .map(AuditHead::at)
        .findFirst();
  }

  @Override
  public synchronized void release(SignedPruning pruning) {
    if (pruned.filter(told -> told.pruning().number() >= pruning.pruning().number()).isEmpty()) {
      pruned = Optional.of(pruning);
    }
  }

  @Override
  public synchronized boolean prune(Instant now, int most) {
    var due =
        pruned
            .map(SignedPruning::pruning)
            .filter(told -> !told.at().isAfter(now.minus(Pruning.READING)));
    int left = most;
    while (left > 0 && due.isPresent() && removeOne(due.orElseThrow())) {
      left--;
    }
    return left == 0;
  }

  private boolean removeOne(Pruning due) {
    if (!signed.isEmpty() && signed.getFirst().head().number() < due.number()) {
      signed.removeFirst();
      return true;
    }
    for (var entries : shards.values()) {
      if (!entries.isEmpty()
          && entries.getFirst().sequence() <= released(entries.getFirst().shard()).sequence()) {
        entries.removeFirst();
        return true;
      }
    }
    return false;
  }

  @Override
  public synchronized void read(Consumer<AuditRecord> reader) {
    pruned.ifPresent(reader);
    signed.forEach(reader);
    for (var shard : shards.keySet()) {
      shards.get(shard).forEach(reader);
      reader.accept(head(shard));
    }
  }
}
