package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.customer.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// How many of an owner's licenses end in one week: what is added to a row of `ending`. Nothing is
/// ever taken from it, since a license is kept and its end stays.
///
/// @param epochWeek of seven days, counted from the epoch
record EndingRow(long epochWeek, long licenses) {
  private static final Duration WEEK = Duration.ofDays(7);

  static long weekOf(Instant instant) {
    return Math.floorDiv(instant.getEpochSecond(), WEEK.toSeconds());
  }

  static Instant beginOf(long epochWeek) {
    return Instant.EPOCH.plus(WEEK.multipliedBy(epochWeek));
  }

  /// In order of the weeks.
  static List<EndingRow> of(List<Instant> ends) {
    var weeks = new TreeMap<Long, Long>();
    ends.forEach(end -> weeks.merge(weekOf(end), 1L, Long::sum));
    return weeks.entrySet().stream()
        .map(week -> new EndingRow(week.getKey(), week.getValue()))
        .toList();
  }

  /// For whoever holds the ledger's row.
  ///
  /// @param last of the numbers that were taken for `rows`
  static void add(Handle handle, CustomerId owner, List<EndingRow> rows, long last) {
    long first = last + 1 - rows.stream().mapToLong(EndingRow::licenses).sum();
    for (var row : rows) {
      if (!row.addTo(handle, owner, last)) {
        row.insert(handle, owner, first, last);
      }
    }
  }

  private boolean addTo(Handle handle, CustomerId owner, long last) {
    var sql =
        """
        update ending set licenses = licenses + :licenses, highest_number = :last
        where customer_id = :owner and epoch_week = :week
        """;
    return handle
            .createUpdate(sql)
            .bind("licenses", licenses)
            .bind("last", last)
            .bind("owner", owner.value())
            .bind("week", epochWeek)
            .execute()
        == 1;
  }

  private void insert(Handle handle, CustomerId owner, long first, long last) {
    handle
        .createUpdate("insert into ending values (:owner, :week, :licenses, :first, :last)")
        .bind("owner", owner.value())
        .bind("week", epochWeek)
        .bind("licenses", licenses)
        .bind("first", first)
        .bind("last", last)
        .execute();
  }
}
