package io.quantumlock.application;

import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.customer.Customers;
import io.quantumlock.domain.customer.MonthlyQuota;
import io.quantumlock.domain.fingerprint.Fingerprints;
import io.quantumlock.domain.fingerprint.QuantumFingerprint;
import io.quantumlock.domain.license.License;
import io.quantumlock.domain.license.LicenseDraft;
import io.quantumlock.domain.license.LicenseKey;
import io.quantumlock.domain.license.Licenses;
import io.quantumlock.domain.license.Term;
import io.quantumlock.domain.license.Terms;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// Issues a license.
public final class GenerateLicense {
  private final Licenses licenses;
  private final Customers customers;
  private final Fingerprints fingerprints;
  private final RandomGenerator random;
  private final InstantSource clock;

  GenerateLicense(
      Licenses licenses,
      Customers customers,
      Fingerprints fingerprints,
      RandomGenerator random,
      InstantSource clock) {
    this.licenses = licenses;
    this.customers = customers;
    this.fingerprints = fingerprints;
    this.random = random;
    this.clock = clock;
  }

  /// Simulates first and issues then, so that no transaction waits for a simulation. A license that
  /// is returned has a fingerprint that was made and regenerated.
  ///
  /// @throws io.quantumlock.domain.Rejection.Invalid when `validDays` is out of range
  /// @throws io.quantumlock.domain.Rejection.QuotaExhausted when the month has no license left
  /// @throws io.quantumlock.domain.Rejection.Overloaded when too many simulations are waiting
  public License generate(Customer customer, LicenseOrder order) {
    var now = clock.instant();
    var terms =
        new Terms(
            customer.id(),
            LicenseKey.random(random),
            order.endCustomer(),
            order.features(),
            Term.starting(now, order.validDays()));
    refuseWhereNoneIsLeft(customer, now);
    var draft = new LicenseDraft(terms, fingerprint(terms), order.metadata());
    return licenses.issue(draft, customer.plan().licensesPerMonth());
  }

  /// Only spares a simulation for nothing: the quota itself is held by [Licenses#issue].
  private void refuseWhereNoneIsLeft(Customer customer, Instant now) {
    var quota = MonthlyQuota.of(customer, now, customers);
    if (quota.remaining() == 0) {
      throw quota.exhausted();
    }
  }

  private QuantumFingerprint fingerprint(Terms terms) {
    var fingerprint = fingerprints.make(terms);
    if (!fingerprints.regenerates(terms, fingerprint)) {
      throw new IllegalStateException("a fingerprint did not regenerate right after it was made");
    }
    return fingerprint;
  }
}
