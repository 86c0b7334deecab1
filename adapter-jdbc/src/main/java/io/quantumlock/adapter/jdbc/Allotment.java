package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.audit.ShardHead;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What licenses need before they are written, and what their transaction holds from then on.
///
/// @param last of the numbers taken
/// @param counted whether the month's quota had as many left
/// @param head that of the owner's shard of the audit trail, where it was held and is there
record Allotment(long last, boolean counted, Optional<ShardHead> head) {

  static Allotment take(Handle handle, Issuing.Lot lot, int count, String shard) {
    return Dialect.writesInWith(handle)
        ? takeAtOnce(handle, lot, count, shard)
        : new Allotment(
            LedgerRow.takeNumbers(handle, lot.owner(), count),
            UsageRow.take(handle, lot, count),
            Optional.empty());
  }

  /// In the order in which every transaction takes them, since each hangs on the ledger's row.
  private static Allotment takeAtOnce(Handle handle, Issuing.Lot lot, int count, String shard) {
    var sql =
        """
        with numbers as (
          update ledger set last_number = last_number + :count where customer_id = :owner
          returning customer_id, last_number
        ), usage as (
          update monthly_usage set used = used + :count from numbers
          where monthly_usage.customer_id = numbers.customer_id and year_month = :month
            and used <= :highest
          returning used
        ), head as (
          select audit_head.* from numbers join audit_head on audit_head.shard = :shard
          for update of audit_head
        )
        select last_number, exists (select 1 from usage) as counted, shard, sequence, hash
        from numbers left join head on true
        """;
    return handle
        .createQuery(sql)
        .bind("count", count)
        .bind("owner", lot.owner().value())
        .bind("month", lot.month().toString())
        .bind("highest", lot.limit() - count)
        .bind("shard", shard)
        .map((row, context) -> read(row))
        .findOne()
        .orElseThrow(() -> new Rejection.NotFound("Customer"));
  }

  private static Allotment read(ResultSet row) throws SQLException {
    boolean begun = row.getString("shard") != null;
    return new Allotment(
        row.getLong("last_number"),
        row.getBoolean("counted"),
        begun ? Optional.of(AuditRow.head(row)) : Optional.empty());
  }
}
