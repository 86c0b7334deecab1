package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.Sha3;
import io.quantumlock.domain.audit.AuditEntry;
import io.quantumlock.domain.audit.AuditEvent;
import io.quantumlock.domain.audit.ShardHead;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// A row of `audit_entry`, and that of `audit_head` which it makes.
final class AuditRow {
  private AuditRow() {}

  /// To be called last in a transaction, and once, since it holds the shard's head from here on.
  ///
  /// @param events all of one shard; none is nothing to do
  static void append(Handle handle, List<AuditEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    append(handle, lock(handle, events.getFirst().shard()), events);
  }

  /// @param head of their shard, which the transaction holds
  static void append(Handle handle, ShardHead head, List<AuditEvent> events) {
    var entries = head.extend(events);
    if (Dialect.writesInWith(handle)) {
      AuditRowsAtOnce.append(handle, entries);
    } else {
      insert(handle, entries);
      move(handle, entries.getLast());
    }
  }

  private static void move(Handle handle, AuditEntry last) {
    var sql =
        """
        update audit_head set sequence = :sequence, hash = :hash
        where customer_id = :customer and shard = :shard
        """;
    ShardKey.of(last.shard())
        .bindTo(handle.createUpdate(sql))
        .bind("sequence", last.sequence())
        .bind("hash", bytes(last.hash()))
        .execute();
  }

  static ShardHead lock(Handle handle, String shard) {
    var key = ShardKey.of(shard);
    return find(handle, key).orElseGet(() -> begin(handle, key));
  }

  private static Optional<ShardHead> find(Handle handle, ShardKey key) {
    var sql =
        "select * from audit_head where customer_id = :customer and shard = :shard for update";
    return key.bindTo(handle.createQuery(sql)).map((row, context) -> head(row)).findOne();
  }

  private static ShardHead begin(Handle handle, ShardKey key) {
    var sql =
        """
        insert into audit_head (customer_id, shard, sequence, hash)
        values (:customer, :shard, 0, :none) on conflict do nothing
        """;
    key.bindTo(handle.createUpdate(sql)).bind("none", bytes(Sha3.NONE)).execute();
    return find(handle, key).orElseThrow();
  }

  private static void insert(Handle handle, List<AuditEntry> entries) {
    var sql =
        """
        insert into audit_entry (customer_id, shard, sequence, happened_at, actor, action, subject,
          data_hash, result, request_id, previous_hash, hash)
        values (:customer, :shard, :sequence, :at, :actor, :action, :subject,
          :dataHash, :result, :requestId, :previous, :hash)
        """;
    try (var batch = handle.prepareBatch(sql)) {
      for (var entry : entries) {
        ShardKey.of(entry.shard())
            .bindTo(batch)
            .bind("sequence", entry.sequence())
            .bind("at", entry.at())
            .bind("actor", entry.actor())
            .bind("action", entry.action())
            .bind("subject", entry.subject())
            .bind("dataHash", entry.dataHash().map(AuditRow::bytes).orElse(null))
            .bind("result", entry.result())
            .bind("requestId", entry.requestId())
            .bind("previous", bytes(entry.previous()))
            .bind("hash", bytes(entry.hash()))
            .add();
      }
      batch.execute();
    }
  }

  /// Reads whatever is there: a row may have been altered.
  static AuditEntry read(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getString("shard"),
        row.getLong("sequence"),
        Timestamps.read(row, "happened_at"),
        row.getString("actor"),
        row.getString("action"),
        row.getString("subject"),
        Optional.ofNullable(row.getBytes("data_hash")).map(AuditRow::hash),
        row.getString("result"),
        Optional.ofNullable(row.getString("request_id")),
        hash(row.getBytes("previous_hash")),
        hash(row.getBytes("hash")));
  }

  static ShardHead head(ResultSet row) throws SQLException {
    return new ShardHead(
        row.getString("shard"), row.getLong("sequence"), hash(row.getBytes("hash")));
  }

  static Sha3 hash(byte[] bytes) {
    return new Sha3(HexFormat.of().formatHex(bytes));
  }

  static byte[] bytes(Sha3 hash) {
    return HexFormat.of().parseHex(hash.hex());
  }
}
