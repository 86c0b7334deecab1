package io.quantumlock.application;

import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.license.LicensePage;
import io.quantumlock.domain.license.LicenseStatus;
import io.quantumlock.domain.license.Licenses;
import io.quantumlock.domain.license.PageRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Lists a customer's licenses, newest first.
public final class BrowseLicenses {
  private final Licenses licenses;
  private final InstantSource clock;

  BrowseLicenses(Licenses licenses, InstantSource clock) {
    this.licenses = licenses;
    this.clock = clock;
  }

  /// @param asOf when the statuses were taken
  public record Listing(LicensePage page, Instant asOf) {}

  public Listing browse(Customer owner, Optional<LicenseStatus> status, PageRequest request) {
    var now = clock.instant();
    return new Listing(licenses.page(owner.id(), status, now, request), now);
  }
}
