package io.quantumlock.application;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.fingerprint.FingerprintPortrait;
import io.quantumlock.domain.fingerprint.Fingerprints;
import io.quantumlock.domain.license.License;
import io.quantumlock.domain.license.LicenseKey;
import io.quantumlock.domain.license.Licenses;

/// Shows the operator the fingerprint of any customer's license. Not for customers: what is seen
/// follows from the master key.
public final class PortrayLicense {
  private final Licenses licenses;
  private final Fingerprints fingerprints;

  PortrayLicense(Licenses licenses, Fingerprints fingerprints) {
    this.licenses = licenses;
    this.fingerprints = fingerprints;
  }

  public record Portrayal(License license, FingerprintPortrait portrait) {}

  /// @throws Rejection.NotFound when there is no such license
  /// @throws Rejection.Overloaded when too many simulations are waiting
  public Portrayal portray(String licenseKey) {
    var license =
        LicenseKey.parse(licenseKey)
            .flatMap(licenses::find)
            .orElseThrow(() -> new Rejection.NotFound("License"));
    return new Portrayal(license, fingerprints.portray(license.terms(), license.fingerprint()));
  }
}
