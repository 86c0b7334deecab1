package io.quantumlock.adapter.jdbc;

import org.jdbi.v3.core.Handle;

/// How much of a month's quota is used.
final class UsageRow {
  private UsageRow() {}

  /// @return whether there were so many left
  static boolean take(Handle handle, Issuing.Lot lot, int count) {
    var sql =
        """
        update monthly_usage set used = used + :count
        where customer_id = :owner and year_month = :month and used <= :highest
        """;
    return handle
            .createUpdate(sql)
            .bind("count", count)
            .bind("owner", lot.owner().value())
            .bind("month", lot.month().toString())
            .bind("highest", lot.limit() - count)
            .execute()
        == 1;
  }

  /// Looks first again: a statement that waited for the ledger's row does not see what was begun
  /// meanwhile.
  static boolean takeOrBegin(Handle handle, Issuing.Lot lot, int count) {
    return take(handle, lot, count) || (begin(handle, lot) && take(handle, lot, count));
  }

  private static boolean begin(Handle handle, Issuing.Lot lot) {
    var sql =
        """
        insert into monthly_usage (customer_id, year_month, used) values (:owner, :month, 0)
        on conflict do nothing
        """;
    return handle
            .createUpdate(sql)
            .bind("owner", lot.owner().value())
            .bind("month", lot.month().toString())
            .execute()
        == 1;
  }
}
