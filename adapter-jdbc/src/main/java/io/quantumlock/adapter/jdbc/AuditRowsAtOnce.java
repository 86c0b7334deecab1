package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.Sha3;
import io.quantumlock.domain.audit.AuditEntry;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// The rows of a shard and its head in one statement.
final class AuditRowsAtOnce {
  private AuditRowsAtOnce() {}

  /// @param entries those that follow the head, all of one shard
  static void append(Handle handle, List<AuditEntry> entries) {
    var sql =
        """
        with entry as (
          insert into audit_entry (customer_id, shard, sequence, happened_at, actor, action,
            subject, data_hash, result, request_id, previous_hash, hash)
          select :customer, :shard, cast(sequence as bigint), cast(happened_at as timestamptz),
            actor, action, subject, decode(data_hash, 'hex'), result, request_id,
            decode(previous_hash, 'hex'), decode(hash, 'hex')
          from unnest(:sequences, :ats, :actors, :actions, :subjects, :dataHashes, :results,
              :requestIds, :previousHashes, :hashes)
            as given (sequence, happened_at, actor, action, subject, data_hash, result, request_id,
              previous_hash, hash)
        )
        update audit_head set sequence = :sequence, hash = decode(:hash, 'hex')
        where customer_id = :customer and shard = :shard
        """;
    var last = entries.getLast();
    ShardKey.of(last.shard())
        .bindTo(handle.createUpdate(sql))
        .bind("sequences", each(entries, entry -> Long.toString(entry.sequence())))
        .bind("ats", each(entries, entry -> Timestamps.kept(entry.at()).toString()))
        .bind("actors", each(entries, AuditEntry::actor))
        .bind("actions", each(entries, AuditEntry::action))
        .bind("subjects", each(entries, AuditEntry::subject))
        .bind("dataHashes", each(entries, entry -> entry.dataHash().map(Sha3::hex).orElse(null)))
        .bind("results", each(entries, AuditEntry::result))
        .bind("requestIds", each(entries, entry -> entry.requestId().orElse(null)))
        .bind("previousHashes", each(entries, entry -> entry.previous().hex()))
        .bind("hashes", each(entries, entry -> entry.hash().hex()))
        .bind("sequence", last.sequence())
        .bind("hash", last.hash().hex())
        .execute();
  }

  private static String[] each(List<AuditEntry> entries, Function<AuditEntry, String> text) {
    return entries.stream().map(text).toArray(String[]::new);
  }
}
