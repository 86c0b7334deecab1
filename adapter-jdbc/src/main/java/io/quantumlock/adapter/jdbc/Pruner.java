package io.quantumlock.adapter.jdbc;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Deletes rows that were released, of each shard and of the signed heads the oldest first: what is
/// left hangs together at any moment.
final class Pruner {
  /// A head has a row for each shard that it speaks of.
  private static final int HEADS = 50;

  private Pruner() {}

  /// A shard with rows that may go.
  ///
  /// @param first the oldest of them
  /// @param last the youngest
  record Shard(ShardKey key, long first, long last) {}

  /// @param decided what was released later is left alone
  /// @return whether more may be left
  static boolean prune(Handle handle, Instant decided, int most) {
    int heads = pruneHeads(handle, decided);
    int left = most;
    for (var shard : shards(handle, decided, most)) {
      left -= prune(handle, shard, left);
      if (left <= 0) {
        break;
      }
    }
    return heads == HEADS || left < most;
  }

  private static int pruneHeads(Handle handle, Instant decided) {
    var sql =
        """
        select number from audit_signed_head
        where number < (select max(number) from audit_pruned where decided_at <= :decided)
        order by number limit :most
        """;
    var numbers =
        handle
            .createQuery(sql)
            .bind("decided", decided)
            .bind("most", HEADS)
            .mapTo(Long.class)
            .list();
    if (!numbers.isEmpty()) {
      handle.execute("delete from audit_signed_shard where number <= ?", numbers.getLast());
      handle.execute("delete from audit_signed_head where number <= ?", numbers.getLast());
    }
    return numbers.size();
  }

  /// Looks at the first row of each shard, and at no other.
  private static List<Shard> shards(Handle handle, Instant decided, int most) {
    var sql =
        """
        select customer_id, shard, first_row, sequence from (
          select pruned.customer_id, pruned.shard, pruned.sequence, (
            select entry.sequence from audit_entry entry
            where entry.customer_id = pruned.customer_id and entry.shard = pruned.shard
            order by entry.customer_id, entry.shard, entry.sequence limit 1
          ) as first_row
          from audit_pruned_shard pruned
        ) as shards
        where first_row <= sequence
          and exists (select 1 from audit_pruned where decided_at <= :decided)
        limit :most
        """;
    return handle
        .createQuery(sql)
        .bind("decided", decided)
        .bind("most", most)
        .map(
            (row, context) ->
                new Shard(ShardKey.read(row), row.getLong("first_row"), row.getLong("sequence")))
        .list();
  }

  private static int prune(Handle handle, Shard shard, int most) {
    var sql =
        """
        delete from audit_entry
        where customer_id = :customer and shard = :shard and sequence <= :last
        """;
    return shard
        .key()
        .bindTo(handle.createUpdate(sql))
        .bind("last", Math.min(shard.last(), shard.first() + most - 1))
        .execute();
  }
}
