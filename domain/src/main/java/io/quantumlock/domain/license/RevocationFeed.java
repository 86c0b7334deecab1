package io.quantumlock.domain.license;

import java.time.Instant;
import java.util.List;

/// The licenses revoked since some instant, in order of revocation.
///
/// @param completeUntil every revocation at or before this instant that will ever be seen is
///   visible by now: to ask for what came since then is to miss nothing
public record RevocationFeed(List<LicenseKey> revoked, Instant completeUntil) {

  public RevocationFeed {
    revoked = List.copyOf(revoked);
  }
}
