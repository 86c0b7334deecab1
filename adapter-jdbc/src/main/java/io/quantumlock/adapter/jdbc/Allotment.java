package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.audit.ShardHead;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What licenses need before they are written, and what their transaction holds from then on.
///
/// @param last of the numbers taken
/// @param counted whether the month's quota had as many left
/// @param head that of the owner's shard of the audit trail, where it was held and is there
record Allotment(long last, boolean counted, Optional<ShardHead> head) {

  /// @param ends of the licenses
  static Allotment take(Handle handle, Issuing.Lot lot, List<Instant> ends, String shard) {
    var endings = EndingRow.of(ends);
    return Dialect.writesInWith(handle)
        ? takeAtOnce(handle, lot, ends.size(), endings, shard)
        : takeOneByOne(handle, lot, ends.size(), endings);
  }

  private static Allotment takeOneByOne(
      Handle handle, Issuing.Lot lot, int count, List<EndingRow> endings) {
    long last = LedgerRow.takeNumbers(handle, lot.owner(), count);
    EndingRow.add(handle, lot.owner(), endings, last);
    return new Allotment(last, UsageRow.take(handle, lot, count), Optional.empty());
  }

  /// In the order in which every transaction takes them, since each hangs on the ledger's row.
  private static Allotment takeAtOnce(
      Handle handle, Issuing.Lot lot, int count, List<EndingRow> endings, String shard) {
    var sql =
        """
        with numbers as (
          update ledger set last_number = last_number + :count where customer_id = :owner
          returning customer_id, last_number
        ), ended as (
          insert into ending (customer_id, epoch_week, licenses, lowest_number, highest_number)
          select customer_id, week, licenses, last_number - :count + 1, last_number
          from numbers cross join unnest(:weeks, :licenses) as weeks (week, licenses)
          on conflict (customer_id, epoch_week) do update
          set licenses = ending.licenses + excluded.licenses,
            highest_number = excluded.highest_number
        ), usage as (
          update monthly_usage set used = used + :count from numbers
          where monthly_usage.customer_id = numbers.customer_id and year_month = :month
            and used <= :highest
          returning used
        ), head as (
          select audit_head.* from numbers
            join audit_head on audit_head.customer_id = numbers.customer_id and shard = :shard
          for update of audit_head
        )
        select last_number, exists (select 1 from usage) as counted, shard, sequence, hash
        from numbers left join head on true
        """;
    return handle
        .createQuery(sql)
        .bind("count", count)
        .bind("weeks", endings.stream().map(EndingRow::epochWeek).toArray(Long[]::new))
        .bind("licenses", endings.stream().map(EndingRow::licenses).toArray(Long[]::new))
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
