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
    return entries.isEmpty() ? ShardHead.start(shard) : entries.getLast().head();
  }

  @Override
  public synchronized Optional<SignedHead> sign(
      Instant now, Function<AuditHead, SignedHead> signer) {
    var longer = shards.keySet().stream().map(this::head).filter(this::isNotSigned).toList();
    if (longer.isEmpty()) {
      return Optional.empty();
    }
    var previous = lastSigned().map(last -> last.head().hash()).orElse(Sha3.NONE);
    signed.add(signer.apply(new AuditHead(signed.size() + 1L, now, previous, longer)));
    return lastSigned();
  }

  private boolean isNotSigned(ShardHead head) {
    return signed.stream().noneMatch(signedHead -> signedHead.head().shards().contains(head));
  }

  @Override
  public synchronized Optional<SignedHead> lastSigned() {
    return signed.isEmpty() ? Optional.empty() : Optional.of(signed.getLast());
  }

  @Override
  public synchronized void read(Consumer<AuditRecord> reader) {
    signed.forEach(reader);
    for (var shard : shards.keySet()) {
      shards.get(shard).forEach(reader);
      reader.accept(head(shard));
    }
  }
}
