package io.quantumlock.application;

import static io.quantumlock.domain.license.AnsweredRequests.Operation.ISSUE;

import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.customer.Customers;
import io.quantumlock.domain.customer.MonthlyQuota;
import io.quantumlock.domain.fingerprint.Fingerprints;
import io.quantumlock.domain.license.AnsweredRequests;
import io.quantumlock.domain.license.IdempotencyKey;
import io.quantumlock.domain.license.License;
import io.quantumlock.domain.license.LicenseDraft;
import io.quantumlock.domain.license.LicenseKey;
import io.quantumlock.domain.license.Licenses;
import io.quantumlock.domain.license.OnceOnly;
import io.quantumlock.domain.license.Term;
import io.quantumlock.domain.license.Terms;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Issues a license.
public final class GenerateLicense {
  private final Licenses licenses;
  private final AnsweredRequests answeredRequests;
  private final Customers customers;
  private final Fingerprints fingerprints;
  private final RandomGenerator random;
  private final InstantSource clock;

  GenerateLicense(
      Licenses licenses,
      AnsweredRequests answeredRequests,
      Customers customers,
      Fingerprints fingerprints,
      RandomGenerator random,
      InstantSource clock) {
    this.licenses = licenses;
    this.answeredRequests = answeredRequests;
    this.customers = customers;
    this.fingerprints = fingerprints;
    this.random = random;
    this.clock = clock;
  }

  /// Simulates first and issues then, so that no transaction waits for a simulation. A license that
  /// is returned has a fingerprint that was looked at twice: see `docs/decisions/second-look.md`.
  ///
  /// @param idempotencyKey under which the same order, sent again, gets the same license
  ///
  /// @throws io.quantumlock.domain.Rejection.Invalid when `validDays` is out of range
  /// @throws io.quantumlock.domain.Rejection.QuotaExhausted when the month has no license left
  /// @throws io.quantumlock.domain.Rejection.Overloaded when too many simulations are waiting
  /// @throws io.quantumlock.domain.Rejection.InFlight when it is being carried out elsewhere
  public License generate(
      Customer customer, LicenseOrder order, Optional<IdempotencyKey> idempotencyKey) {
    var now = clock.instant();
    var once = idempotencyKey.map(key -> new OnceOnly(key, order.digest()));
    return answered(customer, once, now).orElseGet(() -> issue(customer, order, once, now));
  }

  public License generate(Customer customer, LicenseOrder order) {
    return generate(customer, order, Optional.empty());
  }

  private Optional<License> answered(Customer customer, Optional<OnceOnly> once, Instant now) {
    return once.flatMap(request -> answeredRequests.find(customer.id(), ISSUE, request, now))
        .flatMap(key -> licenses.find(customer.id(), key));
  }

  private License issue(
      Customer customer, LicenseOrder order, Optional<OnceOnly> once, Instant now) {
    var terms =
        new Terms(
            customer.id(),
            LicenseKey.random(random),
            order.endCustomer(),
            order.features(),
            Term.starting(now, order.validDays()));
    // only spares a simulation for nothing: the quota itself is held by Licenses.issue
    var quota = MonthlyQuota.of(customer, now, customers);
    if (quota.remaining() == 0) {
      // it may be this very order, sent before, that took the last since it was looked for
      return answered(customer, once, now).orElseThrow(quota::exhausted);
    }
    var draft = new LicenseDraft(terms, fingerprints.make(terms), order.metadata());
    return licenses.issue(draft, customer.plan().licensesPerMonth(), once);
  }
}
