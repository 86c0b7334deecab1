package io.quantumlock.adapter.jdbc;

import static java.util.Comparator.comparing;

import io.quantumlock.domain.Sha3;
import io.quantumlock.domain.audit.AuditHead;
import io.quantumlock.domain.audit.ShardHead;
import io.quantumlock.domain.audit.SignedHead;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// A row of `audit_signed_head` with those of `audit_signed_shard`.
final class SignedHeadRow {
  private SignedHeadRow() {}

  /// Where the shards stand that have more rows than were ever signed.
  static List<ShardHead> longerThanSigned(Handle handle) {
    var sql =
        """
        select * from audit_head
        where sequence > (
          select coalesce(max(signed.sequence), 0) from audit_signed_shard signed
          where signed.shard = audit_head.shard
        ) and sequence > (
          select coalesce(max(pruned.sequence), 0) from audit_pruned_shard pruned
          where pruned.shard = audit_head.shard
        )
        """;
    return handle.createQuery(sql).map((row, context) -> AuditRow.head(row)).stream()
        .sorted(comparing(ShardHead::shard))
        .toList();
  }

  static AuditHead next(Handle handle, Instant now, List<ShardHead> shards) {
    var last = last(handle).map(SignedHead::head);
    return new AuditHead(
        last.map(AuditHead::number).orElse(0L) + 1,
        now,
        last.map(AuditHead::hash).orElse(Sha3.NONE),
        shards);
  }

  static Optional<SignedHead> last(Handle handle) {
    var sql = "select * from audit_signed_head order by number desc limit 1";
    return handle.createQuery(sql).map((row, context) -> read(handle, row)).findOne();
  }

  /// @return those with higher numbers than `number`, at most `count`
  static List<SignedHead> after(Handle handle, long number, int count) {
    var sql = "select * from audit_signed_head where number > :number order by number limit :count";
    return handle
        .createQuery(sql)
        .bind("number", number)
        .bind("count", count)
        .map((row, context) -> read(handle, row))
        .list();
  }

  private static SignedHead read(Handle handle, ResultSet row) throws SQLException {
    long number = row.getLong("number");
    var head =
        new AuditHead(
            number,
            Timestamps.read(row, "signed_at"),
            AuditRow.hash(row.getBytes("previous_hash")),
            shards(handle, number));
    return new SignedHead(head, row.getInt("key_version"), row.getString("signature"));
  }

  /// Put in order here, since databases collate texts each in their own way.
  private static List<ShardHead> shards(Handle handle, long number) {
    return handle
        .createQuery("select * from audit_signed_shard where number = :number")
        .bind("number", number)
        .map((row, context) -> AuditRow.head(row))
        .stream()
        .sorted(comparing(ShardHead::shard))
        .toList();
  }

  /// @return false when another node was faster
  static boolean insert(Handle handle, SignedHead signed) {
    var sql =
        """
        insert into audit_signed_head (number, signed_at, previous_hash, key_version, signature)
        values (:number, :at, :previous, :version, :signature)
        on conflict do nothing
        """;
    var head = signed.head();
    boolean isNew =
        handle
                .createUpdate(sql)
                .bind("number", head.number())
                .bind("at", head.at())
                .bind("previous", AuditRow.bytes(head.previous()))
                .bind("version", signed.keyVersion())
                .bind("signature", signed.signature())
                .execute()
            == 1;
    if (isNew) {
      insertShards(handle, head);
    }
    return isNew;
  }

  private static void insertShards(Handle handle, AuditHead head) {
    var sql = "insert into audit_signed_shard values (:number, :shard, :sequence, :hash)";
    try (var batch = handle.prepareBatch(sql)) {
      for (var shard : head.shards()) {
        batch
            .bind("number", head.number())
            .bind("shard", shard.shard())
            .bind("sequence", shard.sequence())
            .bind("hash", AuditRow.bytes(shard.hash()))
            .add();
      }
      batch.execute();
    }
  }
}
