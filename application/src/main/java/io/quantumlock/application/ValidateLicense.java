package io.quantumlock.application;

import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.fingerprint.Fingerprints;
import io.quantumlock.domain.license.EndCustomerId;
import io.quantumlock.domain.license.License;
import io.quantumlock.domain.license.LicenseKey;
import io.quantumlock.domain.license.Licenses;
import io.quantumlock.domain.license.Presented;
import io.quantumlock.domain.license.Verdict;
import java.time.InstantSource;
import java.util.Optional;

/// Judges a license for the end customer who presents it.
public final class ValidateLicense {
  private final Licenses licenses;
  private final Fingerprints fingerprints;
  private final InstantSource clock;

  ValidateLicense(Licenses licenses, Fingerprints fingerprints, InstantSource clock) {
    this.licenses = licenses;
    this.fingerprints = fingerprints;
    this.clock = clock;
  }

  /// @param licenseKey what was presented as a key; anything that is none is unknown
  /// @throws io.quantumlock.domain.Rejection.Overloaded when too many simulations are waiting
  public Verdict validate(Customer owner, String licenseKey, EndCustomerId presenter) {
    return validate(Presented.by(owner), licenseKey, presenter);
  }

  /// @param found when he was authenticated, and perhaps the license with him
  /// @throws io.quantumlock.domain.Rejection.Overloaded when too many simulations are waiting
  public Verdict validate(Presented found, String licenseKey, EndCustomerId presenter) {
    return LicenseKey.parse(licenseKey)
        .flatMap(key -> found.isOf(key) ? found.license() : find(found.owner(), key))
        .map(license -> license.judge(presenter, clock.instant(), fingerprints))
        .orElse(Verdict.UNKNOWN);
  }

  private Optional<License> find(Customer owner, LicenseKey key) {
    return licenses.find(owner.id(), key);
  }
}
