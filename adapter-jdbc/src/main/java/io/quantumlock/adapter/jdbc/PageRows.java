package io.quantumlock.adapter.jdbc;

import static java.util.stream.Collectors.joining;

import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.license.License;
import io.quantumlock.domain.license.LicensePage;
import io.quantumlock.domain.license.LicenseStatus;
import io.quantumlock.domain.license.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// A list of an owner's licenses, newest first. None of its questions reads licenses that are not
/// on the page: a customer may have a million. See `docs/scaling.md` for what each costs.
record PageRows(Handle handle, CustomerId owner, Optional<LicenseStatus> status, Instant now) {

  static PageRows of(Handle handle, CustomerId owner, Optional<LicenseStatus> status, Instant now) {
    return new PageRows(handle, owner, status, now);
  }

  LicensePage page(PageRequest request) {
    return status.map(wanted -> withStatus(wanted, request)).orElseGet(() -> all(request));
  }

  /// Numbers have no gaps, so that the page is known by its numbers.
  private LicensePage all(PageRequest request) {
    long total = LedgerRow.lastNumber(handle, owner);
    var which =
        """
        where customer_id = :owner and number <= :highest and number > :highest - :count
        order by number desc
        """;
    var licenses =
        read(
            select(which)
                .bind("highest", total - request.offset())
                .bind("count", request.perPage()));
    return new LicensePage(licenses, total, request);
  }

  /// The numbers first, which `license_by_standing` has: asked for at once, H2 looks at all of the
  /// owner's licenses.
  private LicensePage withStatus(LicenseStatus wanted, PageRequest request) {
    var rows = new StatusRows(handle, owner, wanted, now);
    long total = rows.total();
    var numbers = rows.numbers(total, request);
    return new LicensePage(numbers.isEmpty() ? List.of() : read(numbers), total, request);
  }

  /// In pairs: of an owner and several numbers, H2 looks at all that the owner has.
  private List<License> read(List<Long> numbers) {
    var places =
        IntStream.range(0, numbers.size())
            .mapToObj(i -> "(:owner, :number" + i + ")")
            .collect(joining(", "));
    var query =
        select("where (customer_id, number) in (%s) order by number desc".formatted(places));
    for (int i = 0; i < numbers.size(); i++) {
      query.bind("number" + i, numbers.get(i));
    }
    return read(query);
  }

  private Query select(String which) {
    return handle
        .createQuery("select " + LicenseRow.COLUMNS + " from license " + which)
        .bind("owner", owner.value());
  }

  private static List<License> read(Query query) {
    return query.map((row, context) -> LicenseRow.read(new Cells(row))).stream()
        .flatMap(Optional::stream)
        .toList();
  }
}
