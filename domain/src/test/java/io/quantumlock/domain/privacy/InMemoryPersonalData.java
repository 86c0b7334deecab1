package io.quantumlock.domain.privacy;

import io.quantumlock.domain.audit.AuditEvents;
import io.quantumlock.domain.audit.Caller;
import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.customer.InMemoryApiKeys;
import io.quantumlock.domain.customer.InMemoryCustomers;
import io.quantumlock.domain.license.InMemoryAnsweredRequests;
import io.quantumlock.domain.license.InMemoryLicenses;
import io.quantumlock.domain.license.License;
import io.quantumlock.domain.license.Revocation;
import io.quantumlock.domain.license.Terms;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

public final class InMemoryPersonalData implements PersonalData {
  private final InMemoryCustomers customers;
  private final InMemoryApiKeys apiKeys;
  private final InMemoryLicenses licenses;
  private final InMemoryAnsweredRequests answered;

  public InMemoryPersonalData(
      InMemoryCustomers customers,
      InMemoryApiKeys apiKeys,
      InMemoryLicenses licenses,
      InMemoryAnsweredRequests answered) {
    this.customers = customers;
    this.apiKeys = apiKeys;
    this.licenses = licenses;
    this.answered = answered;
  }

  @Override
  public void licenses(CustomerId owner, Consumer<LicenseFile> each) {
    for (var license : licenses.all(owner)) {
      each.accept(new LicenseFile(license, licenses.metadata(owner, license.key())));
    }
  }

  @Override
  public Customer erase(CustomerId owner, Instant now) {
    customers.existing(owner);
    apiKeys.of(owner).sound().stream()
        .filter(key -> key.revokedAt().isEmpty())
        .forEach(key -> apiKeys.revoke(key.id(), now));
    customers.rename(owner, Erased.profile(owner));
    customers.auditTrail().add(AuditEvents.erased(owner, now, Caller.current()));
    answered.forget(owner);
    licenses.all(owner).forEach(license -> licenses.replace(erased(license)));
    return customers.existing(owner);
  }

  private static License erased(License license) {
    var terms = license.terms();
    return new License(
        license.number(),
        new Terms(terms.owner(), terms.key(), Erased.END_CUSTOMER, terms.features(), terms.term()),
        license.fingerprint(),
        license.revocation().map(revocation -> new Revocation(revocation.at(), Optional.empty())));
  }
}
