package io.quantumlock.application;

import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.license.LicenseKey;
import io.quantumlock.domain.license.Licenses;
import io.quantumlock.domain.license.RevocationFeed;
import java.time.Instant;
import java.util.function.Consumer;

/// Tells which licenses were revoked, for programs that validate offline.
public final class SyncRevocations {
  /// The end of what every database can hold as an instant.
  private static final Instant FOREVER = Instant.parse("9999-12-31T23:59:59Z");

  private final Licenses licenses;

  SyncRevocations(Licenses licenses) {
    this.licenses = licenses;
  }

  /// However many they are, none is kept.
  ///
  /// @param since inclusive; [Instant#EPOCH] for all
  /// @param each is told of one after the other, in order of revocation
  /// @return what to ask for as `since` the next time, so as to miss nothing
  public Instant since(Customer owner, Instant since, Consumer<LicenseKey> each) {
    return licenses.revokedSince(owner.id(), clamp(since), each);
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
