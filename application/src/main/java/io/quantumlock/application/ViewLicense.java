package io.quantumlock.application;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.license.License;
import io.quantumlock.domain.license.LicenseKey;
import io.quantumlock.domain.license.LicenseStatus;
import io.quantumlock.domain.license.Licenses;
import io.quantumlock.domain.license.Metadata;
import java.time.InstantSource;
import java.util.Optional;

/// Shows one license of a customer.
public final class ViewLicense {
  private final Licenses licenses;
  private final InstantSource clock;

  ViewLicense(Licenses licenses, InstantSource clock) {
    this.licenses = licenses;
    this.clock = clock;
  }

  public record Details(License license, LicenseStatus status) {}

  /// @throws Rejection.NotFound when the customer has no such license
  public Details view(Customer owner, String licenseKey) {
    return LicenseKey.parse(licenseKey)
        .flatMap(key -> licenses.find(owner.id(), key))
        .map(license -> new Details(license, license.status(clock.instant())))
        .orElseThrow(() -> new Rejection.NotFound("License"));
  }

  public Optional<Metadata> metadata(License license) {
    return licenses.metadata(license.terms().owner(), license.key());
  }
}
