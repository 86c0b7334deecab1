package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.Deadline;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.license.LicenseKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// An owner's revocations up to his watermark: all of them are there when it is read, none is
/// changed or comes in between later, and no two have the same stamp. So they can be read in
/// pieces, with no connection held in between, and are one state nevertheless.
record FeedRows(Transactions transactions, CustomerId owner) {
  static final int PIECE = 1000;

  private record Row(String key, Instant at) {}

  Instant read(Instant since, Consumer<LicenseKey> each) {
    var until = transactions.read(handle -> LedgerRow.watermark(handle, owner));
    for (var rows = rows(since, until); !rows.isEmpty(); rows = after(rows, until)) {
      rows.forEach(row -> LicenseKey.parse(row.key).ifPresent(each));
    }
    return until;
  }

  /// Part of the answer is out.
  private List<Row> after(List<Row> rows, Instant until) {
    var from = rows.getLast().at.plus(1, ChronoUnit.MICROS);
    return rows.size() < PIECE
        ? List.of()
        : Deadline.under(Optional.empty(), () -> rows(from, until));
  }

  private List<Row> rows(Instant from, Instant until) {
    var sql =
        """
        select license_key, revoked_at from license
        where customer_id = :owner and revoked_at >= :from and revoked_at <= :until
        order by revoked_at limit :count
        """;
    return transactions.read(
        handle ->
            handle
                .createQuery(sql)
                .bind("owner", owner.value())
                .bind("from", from)
                .bind("until", until)
                .bind("count", PIECE)
                .map((row, context) -> new Row(row.getString(1), Timestamps.read(row, 2, context)))
                .list());
  }
}
