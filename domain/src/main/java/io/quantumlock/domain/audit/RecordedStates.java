package io.quantumlock.domain.audit;

import static io.quantumlock.domain.audit.Finding.Kind.CONTRADICTED;

import io.quantumlock.domain.customer.MonthlyQuota;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What the trail, as [AuditTrail#read] tells it, leaves the rest of the database to be. Keeps in
/// memory one row for each key version, token, account and revoked license.
public final class RecordedStates implements Consumer<AuditRecord> {
  private static final Set<String> TELL_A_STATE =
      labels(
          EnumSet.of(
              AuditAction.KEY_CREATE,
              AuditAction.KEY_POLICY,
              AuditAction.KEY_ROTATE,
              AuditAction.KEY_STATE,
              AuditAction.SERVICE_TOKEN_ISSUE,
              AuditAction.SERVICE_TOKEN_ROTATE,
              AuditAction.SERVICE_TOKEN_REVOKE,
              AuditAction.API_KEY_ISSUE,
              AuditAction.API_KEY_REVOKE,
              AuditAction.CUSTOMER_ADD,
              AuditAction.CUSTOMER_PLAN));

  /// The rows of a shard count from 1.
  private static final long NOT_TOLD_OF = 0;

  private record Place(String shard, String subject) {}

  /// @param shard of a customer
  public record Month(String shard, YearMonth month) {}

  /// @param last the number of the last row that tells of one
  private record Issued(int count, long last) {
    Issued and(Issued other) {
      return new Issued(count + other.count, other.last);
    }
  }

  private final Map<Place, AuditEntry> newest = new LinkedHashMap<>();
  private final Map<Month, Issued> issued = new LinkedHashMap<>();
  private final Map<String, Map<String, Long>> revoked = new LinkedHashMap<>();

  private static Set<String> labels(Set<AuditAction> actions) {
    return actions.stream().map(AuditAction::label).collect(Collectors.toSet());
  }

  @Override
  public void accept(AuditRecord record) {
    if (record instanceof AuditEntry row) {
      if (TELL_A_STATE.contains(row.action())) {
        newest.put(new Place(row.shard(), row.subject()), row);
      } else if (row.action().equals(AuditAction.LICENSE_ISSUE.label())) {
        var month = new Month(row.shard(), MonthlyQuota.monthOf(row.at()));
        issued.merge(month, new Issued(1, row.sequence()), Issued::and);
      } else if (row.action().equals(AuditAction.LICENSE_REVOKE.label())) {
        revoked
            .computeIfAbsent(row.shard(), _ -> new LinkedHashMap<>())
            .put(row.subject(), row.sequence());
      }
    }
  }

  /// @param now what there is
  /// @param unread each told once
  public List<Finding> compare(Collection<AuditedState> now, Collection<Unread> unread) {
    var states =
        now.stream()
            .collect(Collectors.toMap(s -> new Place(s.shard(), s.subject()), AuditedState::hash));
    var findings = new ArrayList<Finding>();
    var told = new HashSet<Unread>();
    newest.forEach(
        (place, row) -> {
          var hash = Optional.ofNullable(states.get(place));
          var refused = unread.stream().filter(one -> one.covers(row)).findFirst();
          if (hash.isEmpty() && refused.isPresent()) {
            refused
                .filter(told::add)
                .ifPresent(one -> findings.add(contradicted(row, one.reason())));
          } else if (hash.isEmpty()) {
            var gone = "the database has no %s any more".formatted(place.subject());
            findings.add(contradicted(row, gone));
          } else if (row.dataHash().isPresent() && !row.dataHash().equals(hash)) {
            findings.add(
                contradicted(
                    row,
                    "the database has %s in another state than %s (%s) left"
                        .formatted(place.subject(), row.action(), row.result())));
          }
        });
    unread.stream()
        .filter(one -> !told.contains(one))
        .forEach(
            one -> findings.add(new Finding(CONTRADICTED, one.shard(), NOT_TOLD_OF, one.reason())));
    return findings;
  }

  private static Finding contradicted(AuditEntry row, String detail) {
    return new Finding(CONTRADICTED, row.shard(), row.sequence(), detail);
  }

  /// In which months licenses were issued.
  public Set<Month> months() {
    return issued.keySet();
  }

  /// A customer who is counted fewer licenses than he issued has more left than his plan gives.
  ///
  /// @param counted how many the database counts
  public Optional<Finding> compare(Month month, int counted) {
    return Optional.ofNullable(issued.get(month))
        .filter(recorded -> counted < recorded.count)
        .map(
            recorded ->
                new Finding(
                    CONTRADICTED,
                    month.shard(),
                    recorded.last,
                    "the database counts %d licenses issued in %s, and this is number %d"
                        .formatted(counted, month.month(), recorded.count)));
  }

  /// The shards of customers who revoked licenses.
  public Set<String> revoking() {
    return revoked.keySet();
  }

  /// @param licenses the texts of all that the database has as revoked
  public List<Finding> compareRevoked(String shard, Set<String> licenses) {
    return revoked.getOrDefault(shard, Map.of()).entrySet().stream()
        .filter(row -> !licenses.contains(row.getKey()))
        .map(
            row ->
                new Finding(
                    CONTRADICTED,
                    shard,
                    row.getValue(),
                    "the database does not have %s as revoked".formatted(row.getKey())))
        .toList();
  }
}
