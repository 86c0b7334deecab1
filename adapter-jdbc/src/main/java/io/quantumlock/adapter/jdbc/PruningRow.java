package io.quantumlock.adapter.jdbc;

import static java.util.Comparator.comparing;

import io.quantumlock.domain.audit.Pruning;
import io.quantumlock.domain.audit.ShardHead;
import io.quantumlock.domain.audit.SignedPruning;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The row of `audit_pruned` with those of `audit_pruned_shard`.
final class PruningRow {
  private PruningRow() {}

  static Optional<SignedPruning> find(Handle handle) {
    return handle
        .createQuery("select * from audit_pruned")
        .map((row, context) -> read(handle, row))
        .findOne();
  }

  static Optional<Instant> keptFrom(Handle handle) {
    var sql =
        """
        select signed_at from audit_signed_head
        where number > coalesce((select number from audit_pruned), 0)
        order by number limit 1
        """;
    return handle.createQuery(sql).mapTo(Instant.class).findOne();
  }

  private static SignedPruning read(Handle handle, ResultSet row) throws SQLException {
    var pruning =
        new Pruning(
            row.getLong("number"),
            AuditRow.hash(row.getBytes("head_hash")),
            Timestamps.read(row, "pruned_until"),
            Timestamps.read(row, "decided_at"),
            shards(handle));
    return new SignedPruning(pruning, row.getInt("key_version"), row.getString("signature"));
  }

  /// Put in order here, since databases collate texts each in their own way.
  private static List<ShardHead> shards(Handle handle) {
    return handle
        .createQuery("select * from audit_pruned_shard")
        .map((row, context) -> AuditRow.head(row))
        .stream()
        .sorted(comparing(ShardHead::shard))
        .toList();
  }

  /// @return false when another node has got as far
  static boolean replace(Handle handle, SignedPruning signed) {
    boolean isNew = insert(handle, signed) || update(handle, signed);
    if (isNew) {
      handle.execute("delete from audit_pruned_shard");
      insertShards(handle, signed.pruning().shards());
    }
    return isNew;
  }

  private static boolean insert(Handle handle, SignedPruning signed) {
    var sql =
        """
        insert into audit_pruned values
          (1, :number, :head, :until, :at, :version, :signature)
        on conflict do nothing
        """;
    return write(handle, sql, signed);
  }

  /// Holds the row from here on.
  private static boolean update(Handle handle, SignedPruning signed) {
    var sql =
        """
        update audit_pruned set number = :number, head_hash = :head, pruned_until = :until,
          decided_at = :at, key_version = :version, signature = :signature
        where number < :number
        """;
    return write(handle, sql, signed);
  }

  private static boolean write(Handle handle, String sql, SignedPruning signed) {
    var pruning = signed.pruning();
    return handle
            .createUpdate(sql)
            .bind("number", pruning.number())
            .bind("head", AuditRow.bytes(pruning.head()))
            .bind("until", pruning.until())
            .bind("at", pruning.at())
            .bind("version", signed.keyVersion())
            .bind("signature", signed.signature())
            .execute()
        == 1;
  }

  private static void insertShards(Handle handle, List<ShardHead> shards) {
    var sql =
        """
        insert into audit_pruned_shard (customer_id, shard, sequence, hash)
        values (:customer, :shard, :sequence, :hash)
        """;
    try (var batch = handle.prepareBatch(sql)) {
      for (var shard : shards) {
        ShardKey.of(shard.shard())
            .bindTo(batch)
            .bind("sequence", shard.sequence())
            .bind("hash", AuditRow.bytes(shard.hash()))
            .add();
      }
      batch.execute();
    }
  }
}
