package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.access.TokenDigest;
import io.quantumlock.domain.audit.AuditEvents;
import io.quantumlock.domain.audit.Caller;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.license.AnsweredRequests.Operation;
import io.quantumlock.domain.license.License;
import io.quantumlock.domain.license.LicenseDraft;
import io.quantumlock.domain.license.LicenseKey;
import io.quantumlock.domain.license.LicensePage;
import io.quantumlock.domain.license.LicenseStatus;
import io.quantumlock.domain.license.Licenses;
import io.quantumlock.domain.license.Metadata;
import io.quantumlock.domain.license.OnceOnly;
import io.quantumlock.domain.license.PageRequest;
import io.quantumlock.domain.license.Presented;
import io.quantumlock.domain.license.Revocation;
import io.quantumlock.domain.license.RevocationReason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

final class JdbcLicenses implements Licenses {
  private final Transactions transactions;
  private final Marks marks;
  private final Batches<Issuing.Lot, Issuing.Order, License> issues;

  JdbcLicenses(
      Transactions transactions, Batches<Issuing.Lot, Issuing.Order, License> issues, Marks marks) {
    this.issues = issues;
    this.marks = marks;
    this.transactions = transactions;
  }

  @Override
  public License issue(LicenseDraft draft, int monthlyLimit, Optional<OnceOnly> once) {
    var lot = Issuing.Lot.of(draft, monthlyLimit);
    return issues.submit(lot, Issuing.Order.of(draft, once));
  }

  @Override
  public Optional<License> find(CustomerId owner, LicenseKey key) {
    return transactions.read(handle -> LicenseRow.find(handle, owner, key));
  }

  @Override
  public Optional<Presented> find(TokenDigest apiKey, LicenseKey key) {
    return transactions.read(handle -> PresentedRow.find(handle, marks, apiKey, key));
  }

  @Override
  public Optional<License> find(LicenseKey key) {
    return transactions.read(handle -> LicenseRow.find(handle, key));
  }

  @Override
  public Optional<Metadata> metadata(CustomerId owner, LicenseKey key) {
    var sql =
        """
        select metadata from license
        where customer_id = :owner and license_key = :key and metadata is not null
        """;
    return transactions.read(
        handle ->
            handle
                .createQuery(sql)
                .bind("key", key.text())
                .bind("owner", owner.value())
                .mapTo(String.class)
                .findOne()
                .map(Metadata::new));
  }

  @Override
  public LicensePage page(
      CustomerId owner, Optional<LicenseStatus> status, Instant now, PageRequest request) {
    return transactions.snapshot(handle -> PageRows.of(handle, owner, status, now).page(request));
  }

  @Override
  public License revoke(
      CustomerId owner,
      LicenseKey key,
      Optional<RevocationReason> reason,
      Instant now,
      Optional<OnceOnly> once) {
    return transactions.write(
        handle -> {
          var answer =
              once.map(request -> new AnsweredRow(owner, Operation.REVOKE, request, key, now));
          var known = AnsweredRow.remember(handle, answer.stream().toList());
          return known.isEmpty()
              ? revoke(handle, owner, key, reason, now)
              : answer.orElseThrow().again(handle);
        });
  }

  private static License revoke(
      Handle handle,
      CustomerId owner,
      LicenseKey key,
      Optional<RevocationReason> reason,
      Instant now) {
    var sql =
        """
        update license set revoked_at = :at, revoked_reason = :reason
        where customer_id = :owner and license_key = :key
        """;
    var stamp = LedgerRow.nextStamp(handle, owner, Timestamps.kept(now));
    var revoked =
        LicenseRow.find(handle, owner, key)
            .orElseThrow(() -> new Rejection.NotFound("License"))
            .revoke(new Revocation(stamp, reason));
    handle
        .createUpdate(sql)
        .bind("at", stamp)
        .bind("reason", reason.map(RevocationReason::text))
        .bind("owner", owner.value())
        .bind("key", key.text())
        .execute();
    AuditRow.append(handle, List.of(AuditEvents.revoked(revoked, Caller.current())));
    return revoked;
  }

  @Override
  public Instant revokedSince(CustomerId owner, Instant since, Consumer<LicenseKey> each) {
    return new FeedRows(transactions, owner).read(since, each);
  }
}
