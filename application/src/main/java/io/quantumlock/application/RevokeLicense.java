package io.quantumlock.application;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.license.LicenseKey;
import io.quantumlock.domain.license.Licenses;
import io.quantumlock.domain.license.Revocation;
import io.quantumlock.domain.license.RevocationReason;
import java.time.InstantSource;
import java.util.Optional;

/// Ends a license for good. Whoever asks for a validation after this has returned, on any node, is
/// told.
public final class RevokeLicense {
  private final Licenses licenses;
  private final InstantSource clock;

  RevokeLicense(Licenses licenses, InstantSource clock) {
    this.licenses = licenses;
    this.clock = clock;
  }

  public record Revoked(LicenseKey key, Revocation revocation) {}

  /// @throws Rejection.NotFound when the customer has no such license
  /// @throws Rejection.AlreadyRevoked when it was revoked before
  public Revoked revoke(Customer owner, String licenseKey, Optional<RevocationReason> reason) {
    var key = LicenseKey.parse(licenseKey).orElseThrow(() -> new Rejection.NotFound("License"));
    var license = licenses.revoke(owner.id(), key, reason, clock.instant());
    return new Revoked(key, license.revocation().orElseThrow());
  }
}
