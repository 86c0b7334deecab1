package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.license.LicenseStatus;
import io.quantumlock.domain.license.PageRequest;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// An owner's licenses of one status: how many there are, and the numbers of those on a page. What
/// has ended before this week is neither counted, since `ending` knows it, nor passed.
record StatusRows(Handle handle, CustomerId owner, LicenseStatus status, Instant now) {
  private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  /// Numbers between which all licenses of a status lie.
  private record Span(long lowest, long highest) {}

  /// @param ended of those that were revoked
  private record Revoked(long all, long ended) {}

  long total() {
    return switch (status) {
      case REVOKED -> revoked().all;
      case EXPIRED -> ended() - revoked().ended;
      case ACTIVE -> all() - ended() - revokedAndNotEnded();
    };
  }

  private long revokedAndNotEnded() {
    var revoked = revoked();
    return revoked.all - revoked.ended;
  }

  /// Newest first. Begins at the end of the list that is nearer.
  ///
  /// @param total how many there are
  List<Long> numbers(long total, PageRequest request) {
    long count = Math.min(request.perPage(), total - request.offset());
    long after = total - request.offset() - count;
    if (count <= 0) {
      return List.of();
    }
    return after < request.offset()
        ? walk("asc", count, after).reversed()
        : walk("desc", count, request.offset());
  }

  private List<Long> walk(String direction, long count, long offset) {
    var sql =
        """
        select number from license
        where customer_id = :owner and number >= :lowest and number <= :highest and %s
        order by customer_id %2$s, number %2$s limit :count offset :offset
        """
            .formatted(condition(), direction);
    var span = span();
    return handle
        .createQuery(sql)
        .bind("owner", owner.value())
        .bind("now", now)
        .bind("lowest", span.lowest)
        .bind("highest", span.highest)
        .bind("count", count)
        .bind("offset", offset)
        .mapTo(Long.class)
        .list();
  }

  /// [LicenseStatus] in SQL. As one value to compare, so that no index but that of the numbers
  /// seems to be of use.
  private String condition() {
    return switch (status) {
      case REVOKED -> "revoked_at is not null";
      case EXPIRED -> "case when revoked_at is null then valid_until end <= :now";
      case ACTIVE -> "case when revoked_at is null then valid_until end > :now";
    };
  }

  private Span span() {
    return switch (status) {
      case REVOKED -> new Span(1, all());
      case EXPIRED -> span("epoch_week <= :week");
      case ACTIVE -> span("epoch_week >= :week");
    };
  }

  private Span span(String weeks) {
    var sql =
        """
        select coalesce(min(lowest_number), 1), coalesce(max(highest_number), 0) from ending
        where customer_id = :owner and %s
        """
            .formatted(weeks);
    return handle
        .createQuery(sql)
        .bind("owner", owner.value())
        .bind("week", EndingRow.weekOf(now))
        .map((row, context) -> new Span(row.getLong(1), row.getLong(2)))
        .one();
  }

  private long all() {
    return LedgerRow.lastNumber(handle, owner);
  }

  /// Revocations are few, and this is one run of an index, which both databases see to be one by
  /// its two ends alone.
  private Revoked revoked() {
    var sql =
        """
        select count(*), count(case when valid_until <= :now then 1 end) from license
        where customer_id = :owner and revoked_at >= :first and revoked_at <= :last
        """;
    return handle
        .createQuery(sql)
        .bind("now", now)
        .bind("owner", owner.value())
        .bind("first", Instant.EPOCH)
        .bind("last", NEVER)
        .map((row, context) -> new Revoked(row.getLong(1), row.getLong(2)))
        .one();
  }

  private long ended() {
    return endedBeforeThisWeek() + endedThisWeek();
  }

  private long endedBeforeThisWeek() {
    var sql =
        """
        select coalesce(sum(licenses), 0) from ending
        where customer_id = :owner and epoch_week < :week
        """;
    return handle
        .createQuery(sql)
        .bind("owner", owner.value())
        .bind("week", EndingRow.weekOf(now))
        .mapTo(long.class)
        .one();
  }

  private long endedThisWeek() {
    var sql =
        """
        select count(*) from license
        where customer_id = :owner and valid_until >= :begin and valid_until <= :now
        """;
    return handle
        .createQuery(sql)
        .bind("owner", owner.value())
        .bind("begin", EndingRow.beginOf(EndingRow.weekOf(now)))
        .bind("now", now)
        .mapTo(long.class)
        .one();
  }
}
