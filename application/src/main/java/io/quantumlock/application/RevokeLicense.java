package io.quantumlock.application;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.license.IdempotencyKey;
import io.quantumlock.domain.license.LicenseKey;
import io.quantumlock.domain.license.Licenses;
import io.quantumlock.domain.license.OnceOnly;
import io.quantumlock.domain.license.RequestDigest;
import io.quantumlock.domain.license.Revocation;
import io.quantumlock.domain.license.RevocationReason;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;

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

  /// @param idempotencyKey under which the same request, sent again, gets the same answer
  /// @throws Rejection.NotFound when the customer has no such license
  /// @throws Rejection.AlreadyRevoked when it was revoked before
  /// @throws Rejection.InFlight when it is being carried out elsewhere
  public Revoked revoke(
      Customer owner,
      String licenseKey,
      Optional<RevocationReason> reason,
      Optional<IdempotencyKey> idempotencyKey) {
    var key = LicenseKey.parse(licenseKey).orElseThrow(() -> new Rejection.NotFound("License"));
    var once = idempotencyKey.map(name -> new OnceOnly(name, digest(key, reason)));
    var license = licenses.revoke(owner.id(), key, reason, clock.instant(), once);
    return new Revoked(key, license.revocation().orElseThrow());
  }

  public Revoked revoke(Customer owner, String licenseKey, Optional<RevocationReason> reason) {
    return revoke(owner, licenseKey, reason, Optional.empty());
  }

  private static RequestDigest digest(LicenseKey key, Optional<RevocationReason> reason) {
    return RequestDigest.of(
        Stream.concat(Stream.of(key.text()), reason.map(RevocationReason::text).stream()).toList());
  }
}
