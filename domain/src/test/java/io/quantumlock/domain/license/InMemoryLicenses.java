package io.quantumlock.domain.license;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.access.TokenDigest;
import io.quantumlock.domain.audit.AuditEvents;
import io.quantumlock.domain.audit.Caller;
import io.quantumlock.domain.customer.ApiKeys;
import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.customer.InMemoryApiKeys;
import io.quantumlock.domain.customer.InMemoryCustomers;
import io.quantumlock.domain.customer.MonthlyQuota;
import io.quantumlock.domain.license.AnsweredRequests.Operation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

public final class InMemoryLicenses implements Licenses {
  private final InMemoryCustomers customers;
  private final InMemoryAnsweredRequests answered;
  private final ApiKeys apiKeys;
  private final Map<LicenseKey, License> licenses = new LinkedHashMap<>();
  private final Map<LicenseKey, Metadata> metadata = new HashMap<>();
  private final Map<CustomerId, Instant> lastStamp = new HashMap<>();

  public InMemoryLicenses(InMemoryCustomers customers) {
    this(customers, new InMemoryAnsweredRequests());
  }

  public InMemoryLicenses(InMemoryCustomers customers, InMemoryAnsweredRequests answered) {
    this(customers, answered, new InMemoryApiKeys(customers));
  }

  public InMemoryLicenses(
      InMemoryCustomers customers, InMemoryAnsweredRequests answered, ApiKeys apiKeys) {
    this.customers = customers;
    this.answered = answered;
    this.apiKeys = apiKeys;
  }

  @Override
  public synchronized License issue(LicenseDraft draft, int monthlyLimit, Optional<OnceOnly> once) {
    var owner = draft.terms().owner();
    var now = draft.terms().term().issuedAt();
    var before = once.flatMap(request -> answered.find(owner, Operation.ISSUE, request, now));
    if (before.isPresent()) {
      return find(owner, before.get()).orElseThrow();
    }
    var license = issue(draft, monthlyLimit);
    once.ifPresent(request -> answered.add(owner, Operation.ISSUE, request, license.key(), now));
    return license;
  }

  @Override
  public synchronized License issue(LicenseDraft draft, int monthlyLimit) {
    var terms = draft.terms();
    if (licenses.containsKey(terms.key())) {
      throw new IllegalStateException("the license key is kept already");
    }
    customers.takeOne(terms.owner(), MonthlyQuota.monthOf(terms.term().issuedAt()), monthlyLimit);
    var license = draft.numbered(of(terms.owner()).count() + 1);
    licenses.put(terms.key(), license);
    draft.metadata().ifPresent(json -> metadata.put(terms.key(), json));
    customers.auditTrail().add(AuditEvents.issued(license, Caller.current()));
    return license;
  }

  @Override
  public synchronized Optional<License> find(CustomerId owner, LicenseKey key) {
    return find(key).filter(license -> license.terms().owner().equals(owner));
  }

  @Override
  public synchronized Optional<Presented> find(TokenDigest apiKey, LicenseKey key) {
    return apiKeys
        .ownerOf(apiKey)
        .map(owner -> new Presented(owner, Optional.of(key), find(owner.id(), key)));
  }

  @Override
  public synchronized Optional<License> find(LicenseKey key) {
    return Optional.ofNullable(licenses.get(key));
  }

  @Override
  public synchronized Optional<Metadata> metadata(CustomerId owner, LicenseKey key) {
    return find(owner, key).flatMap(license -> Optional.ofNullable(metadata.get(key)));
  }

  @Override
  public synchronized LicensePage page(
      CustomerId owner, Optional<LicenseStatus> status, Instant now, PageRequest request) {
    var matching =
        of(owner)
            .filter(license -> status.map(license.status(now)::equals).orElse(true))
            .sorted(Comparator.comparingLong(License::number).reversed())
            .toList();
    var page = matching.stream().skip(request.offset()).limit(request.perPage()).toList();
    return new LicensePage(page, matching.size(), request);
  }

  @Override
  public synchronized License revoke(
      CustomerId owner,
      LicenseKey key,
      Optional<RevocationReason> reason,
      Instant now,
      Optional<OnceOnly> once) {
    var before = once.flatMap(request -> answered.find(owner, Operation.REVOKE, request, now));
    if (before.isPresent()) {
      return find(owner, before.get()).orElseThrow();
    }
    var license = revoke(owner, key, reason, now);
    once.ifPresent(request -> answered.add(owner, Operation.REVOKE, request, key, now));
    return license;
  }

  @Override
  public synchronized License revoke(
      CustomerId owner, LicenseKey key, Optional<RevocationReason> reason, Instant now) {
    var license = find(owner, key).orElseThrow(() -> new Rejection.NotFound("License"));
    var stamp = stampOf(owner, now);
    var revoked = license.revoke(new Revocation(stamp, reason));
    licenses.put(key, revoked);
    lastStamp.put(owner, stamp);
    customers.auditTrail().add(AuditEvents.revoked(revoked, Caller.current()));
    return revoked;
  }

  @Override
  public Instant revokedSince(CustomerId owner, Instant since, Consumer<LicenseKey> each) {
    List<LicenseKey> revoked;
    Instant completeUntil;
    synchronized (this) {
      revoked =
          of(owner)
              .filter(
                  license -> license.revocation().filter(r -> !r.at().isBefore(since)).isPresent())
              .sorted(Comparator.comparing(license -> license.revocation().orElseThrow().at()))
              .map(License::key)
              .toList();
      completeUntil = completeUntil(owner);
    }
    revoked.forEach(each);
    return completeUntil;
  }

  /// Oldest first.
  public synchronized List<License> all(CustomerId owner) {
    return of(owner).sorted(Comparator.comparingLong(License::number)).toList();
  }

  /// Puts a license in the place of that with the same key, and drops its metadata.
  public synchronized void replace(License license) {
    licenses.put(license.key(), license);
    metadata.remove(license.key());
  }

  private Stream<License> of(CustomerId owner) {
    return licenses.values().stream().filter(license -> license.terms().owner().equals(owner));
  }

  private Instant stampOf(CustomerId owner, Instant now) {
    var earliest = completeUntil(owner).plus(1, ChronoUnit.MICROS);
    var wanted = now.truncatedTo(ChronoUnit.MICROS);
    return wanted.isAfter(earliest) ? wanted : earliest;
  }

  private Instant completeUntil(CustomerId owner) {
    return Optional.ofNullable(lastStamp.get(owner))
        .or(() -> customers.find(owner).map(Customer::createdAt))
        .orElse(Instant.EPOCH);
  }
}
