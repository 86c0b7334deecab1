package io.quantumlock.domain.audit;

import io.quantumlock.domain.Sha3;
import java.util.ArrayList;
import java.util.List;

/// Where a shard stands: the number and the hash of its last row.
public record ShardHead(String shard, long sequence, Sha3 hash) implements AuditRecord {

  /// A shard without rows.
  public static ShardHead start(String shard) {
    return new ShardHead(shard, 0, Sha3.NONE);
  }

  /// As part of what is signed.
  List<String> parts() {
    return List.of(shard, Long.toString(sequence), hash.hex());
  }

  /// @param events at least one, all of this shard
  /// @return the rows that they become, in their order
  public List<AuditEntry> extend(List<AuditEvent> events) {
    var entries = new ArrayList<AuditEntry>();
    var head = this;
    for (var event : events) {
      var entry = AuditEntry.after(head, event);
      entries.add(entry);
      head = entry.head();
    }
    return entries;
  }
}
