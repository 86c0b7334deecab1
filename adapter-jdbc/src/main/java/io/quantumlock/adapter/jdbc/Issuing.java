package io.quantumlock.adapter.jdbc;

import static java.util.Comparator.comparing;

import io.quantumlock.domain.audit.AuditEvent;
import io.quantumlock.domain.audit.AuditEvents;
import io.quantumlock.domain.audit.AuditedState;
import io.quantumlock.domain.audit.Caller;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.customer.MonthlyQuota;
import io.quantumlock.domain.license.AnsweredRequests.Operation;
import io.quantumlock.domain.license.License;
import io.quantumlock.domain.license.LicenseDraft;
import io.quantumlock.domain.license.OnceOnly;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/// Issues licenses, several of one owner in one transaction.
final class Issuing {
  /// What is counted on the same rows.
  record Lot(CustomerId owner, YearMonth month, int limit) {
    static Lot of(LicenseDraft draft, int limit) {
      var terms = draft.terms();
      return new Lot(terms.owner(), MonthlyQuota.monthOf(terms.term().issuedAt()), limit);
    }
  }

  /// @param answer as what it is to be remembered, if it is
  /// @param caller who asked, since another thread may work for him
  record Order(LicenseDraft draft, Optional<AnsweredRow> answer, Caller caller) {
    static Order of(LicenseDraft draft, Optional<OnceOnly> once) {
      var terms = draft.terms();
      var now = terms.term().issuedAt();
      return new Order(
          draft,
          once.map(
              request ->
                  new AnsweredRow(terms.owner(), Operation.ISSUE, request, terms.key(), now)),
          Caller.current());
    }

    private boolean isAmong(Set<AnsweredRow> known) {
      return answer.isPresent() && known.contains(answer.get());
    }
  }

  private final Transactions transactions;

  Issuing(Transactions transactions) {
    this.transactions = transactions;
  }

  /// @param begin tells the orders, when nothing is waited for any more
  /// @return a license for each order; or throws, when one cannot be had, and issues none
  List<License> issue(Lot lot, Supplier<List<Order>> begin) {
    return transactions.write(
        handle -> {
          var orders = begin.get();
          var known = AnsweredRow.remember(handle, answers(orders));
          var fresh = orders.stream().filter(order -> !order.isAmong(known)).toList();
          var issued = issueAll(handle, lot, fresh).iterator();
          var licenses = new ArrayList<License>();
          for (var order : orders) {
            licenses.add(
                order.isAmong(known) ? order.answer().orElseThrow().again(handle) : issued.next());
          }
          return licenses;
        });
  }

  /// In one order for all, so that no two transactions wait for each other.
  private static List<AnsweredRow> answers(List<Order> orders) {
    return orders.stream()
        .flatMap(order -> order.answer().stream())
        .sorted(comparing(answer -> answer.request().key().value()))
        .toList();
  }

  private static List<License> issueAll(Handle handle, Lot lot, List<Order> orders) {
    if (orders.isEmpty()) {
      return List.of();
    }
    int count = orders.size();
    var shard = AuditedState.shard(lot.owner());
    var ends = orders.stream().map(order -> order.draft().terms().term().validUntil()).toList();
    var taken = Allotment.take(handle, lot, ends, shard);
    if (!taken.counted() && !UsageRow.takeOrBegin(handle, lot, count)) {
      throw new MonthlyQuota(lot.month(), lot.limit(), lot.limit()).exhausted();
    }
    var licenses = new ArrayList<License>();
    var events = new ArrayList<AuditEvent>();
    for (int i = 0; i < count; i++) {
      var license = orders.get(i).draft().numbered(taken.last() - count + 1 + i);
      licenses.add(license);
      events.add(AuditEvents.issued(license, orders.get(i).caller()));
    }
    LicenseRow.insert(handle, licenses, orders.stream().map(Order::draft).toList());
    AuditRow.append(handle, taken.head().orElseGet(() -> AuditRow.lock(handle, shard)), events);
    return licenses;
  }
}
