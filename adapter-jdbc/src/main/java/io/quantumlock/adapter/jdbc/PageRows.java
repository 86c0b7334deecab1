package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.license.License;
import io.quantumlock.domain.license.LicensePage;
import io.quantumlock.domain.license.LicenseStatus;
import io.quantumlock.domain.license.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// A list of an owner's licenses, newest first. None of its questions reads licenses that are not
/// on the page: a customer may have a million. See `docs/scaling.md` for what each costs.
record PageRows(Handle handle, CustomerId owner, Optional<LicenseStatus> status, Instant now) {

  static PageRows of(Handle handle, CustomerId owner, Optional<LicenseStatus> status, Instant now) {
    return new PageRows(handle, owner, status, now);
  }

  LicensePage page(PageRequest request) {
    long total = status.map(this::count).orElseGet(this::countAll);
    var licenses = status.map(s -> withStatus(s, request)).orElseGet(() -> all(total, request));
    return new LicensePage(licenses, total, request);
  }

  /// Numbers have no gaps, so that the page is known by its numbers.
  private List<License> all(long total, PageRequest request) {
    var which =
        """
        where customer_id = :owner and number <= :highest and number > :highest - :count
        order by number desc
        """;
    return read(
        select(which).bind("highest", total - request.offset()).bind("count", request.perPage()));
  }

  /// The numbers first, which `license_by_standing` has: asked for at once, H2 looks at all of the
  /// owner's licenses.
  private List<License> withStatus(LicenseStatus status, PageRequest request) {
    var numbers = numbers(status, request);
    return numbers.isEmpty()
        ? List.of()
        : read(
            select("where customer_id = :owner and number in (<numbers>) order by number desc")
                .bindList("numbers", numbers));
  }

  private List<Long> numbers(LicenseStatus status, PageRequest request) {
    var sql =
        """
        select number from license where customer_id = :owner and %s
        order by customer_id desc, number desc limit :count offset :offset
        """
            .formatted(condition(status));
    return handle
        .createQuery(sql)
        .bind("owner", owner.value())
        .bind("now", now)
        .bind("count", request.perPage())
        .bind("offset", request.offset())
        .mapTo(Long.class)
        .list();
  }

  private Query select(String which) {
    return handle
        .createQuery("select " + LicenseRow.COLUMNS + " from license " + which)
        .bind("owner", owner.value());
  }

  private static List<License> read(Query query) {
    return query.map((row, context) -> LicenseRow.read(row)).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /// [License#status] in SQL. As one value to compare, so that no index but that of the numbers
  /// seems to be of use.
  private static String condition(LicenseStatus status) {
    return switch (status) {
      case REVOKED -> "revoked_at is not null";
      case EXPIRED -> "case when revoked_at is null then valid_until end <= :now";
      case ACTIVE -> "case when revoked_at is null then valid_until end > :now";
    };
  }

  /// Licenses are many, those that are revoked or over are fewer, and each of these counts is of
  /// one run of an index.
  private long count(LicenseStatus status) {
    return switch (status) {
      case REVOKED -> count("revoked_at is not null");
      case EXPIRED -> over() - revokedAndOver();
      case ACTIVE -> countAll() - count(LicenseStatus.REVOKED) - over() + revokedAndOver();
    };
  }

  private long countAll() {
    return LedgerRow.lastNumber(handle, owner);
  }

  private long over() {
    return count("valid_until <= :now");
  }

  private long revokedAndOver() {
    return count("revoked_at is not null and valid_until <= :now");
  }

  private long count(String condition) {
    return handle
        .createQuery("select count(*) from license where customer_id = :owner and " + condition)
        .bind("owner", owner.value())
        .bind("now", now)
        .mapTo(long.class)
        .one();
  }
}
