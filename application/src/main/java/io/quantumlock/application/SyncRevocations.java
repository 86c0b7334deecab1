package io.quantumlock.application;

import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.license.Licenses;
import io.quantumlock.domain.license.RevocationFeed;
import java.time.Instant;

/// Tells which licenses were revoked, for programs that validate offline.
public final class SyncRevocations {
  /// The end of what every database can hold as an instant.
  private static final Instant FOREVER = Instant.parse("9999-12-31T23:59:59Z");

  private final Licenses licenses;

  SyncRevocations(Licenses licenses) {
    this.licenses = licenses;
  }

  /// @param since inclusive; [Instant#EPOCH] for all
  public RevocationFeed since(Customer owner, Instant since) {
    return licenses.revokedSince(owner.id(), clamp(since));
  }

  private static Instant clamp(Instant since) {
    if (since.isBefore(Instant.EPOCH)) {
      return Instant.EPOCH;
    }
    return since.isAfter(FOREVER) ? FOREVER : since;
  }
}
