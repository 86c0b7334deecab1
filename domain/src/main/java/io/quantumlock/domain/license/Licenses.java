package io.quantumlock.domain.license;

import io.quantumlock.domain.access.TokenDigest;
import io.quantumlock.domain.customer.CustomerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;

/// Port: all licenses, each in the hands of the customer that issued it: with any other owner it is
/// not there. Each method is one transaction; what a method has returned is kept through a crash.
public interface Licenses {

  /// Takes one from the quota of the month in which the term begins, gives the license the owner's
  /// next number and keeps it: all of it or nothing. However many issue at once, on however many
  /// nodes, the month never has more than `monthlyLimit`.
  ///
  /// @param once where it was carried out before, the license that was issued then is returned and
  ///   nothing changes
  /// @throws io.quantumlock.domain.Rejection.QuotaExhausted when the month has as many already
  /// @throws io.quantumlock.domain.Rejection.NotFound when there is no such owner
  /// @throws io.quantumlock.domain.Rejection.InFlight when it is being carried out elsewhere
  License issue(LicenseDraft draft, int monthlyLimit, Optional<OnceOnly> once);

  default License issue(LicenseDraft draft, int monthlyLimit) {
    return issue(draft, monthlyLimit, Optional.empty());
  }

  Optional<License> find(CustomerId owner, LicenseKey key);

  /// Finds who asks and what he asks about in one go: what [io.quantumlock.domain.customer.ApiKeys]
  /// and the other `find` find, as of one moment.
  ///
  /// @param apiKey whose owner asks
  /// @return nothing unless it is an active key's
  Optional<Presented> find(TokenDigest apiKey, LicenseKey key);

  /// Whoever the owner is: for the operator's eyes, never for a customer's.
  Optional<License> find(LicenseKey key);

  Optional<Metadata> metadata(CustomerId owner, LicenseKey key);

  /// Newest first.
  ///
  /// @param status only licenses that have it at `now`
  LicensePage page(
      CustomerId owner, Optional<LicenseStatus> status, Instant now, PageRequest request);

  /// Revokes through [License#revoke]. The revocation is stamped `now`, or later where the owner's
  /// feed is past that already: an owner's stamps never repeat, and become visible in their order.
  ///
  /// @param once where it was carried out before, the license is returned as it is
  /// @throws io.quantumlock.domain.Rejection.NotFound when the owner has no such license
  /// @throws io.quantumlock.domain.Rejection.AlreadyRevoked when it was revoked before
  /// @throws io.quantumlock.domain.Rejection.InFlight when it is being carried out elsewhere
  License revoke(
      CustomerId owner,
      LicenseKey key,
      Optional<RevocationReason> reason,
      Instant now,
      Optional<OnceOnly> once);

  default License revoke(
      CustomerId owner, LicenseKey key, Optional<RevocationReason> reason, Instant now) {
    return revoke(owner, key, reason, now, Optional.empty());
  }

  /// Tells of the licenses revoked since some instant, in order of revocation, as of one moment.
  ///
  /// @param since inclusive; the epoch for all
  /// @param each is told of one after the other, and may take its time: nothing is held meanwhile.
  ///   What it throws ends the telling
  /// @return until when this is complete: [RevocationFeed#completeUntil]
  Instant revokedSince(CustomerId owner, Instant since, Consumer<LicenseKey> each);

  /// All of them at once, for those who know that they are few.
  default RevocationFeed revokedSince(CustomerId owner, Instant since) {
    var revoked = new ArrayList<LicenseKey>();
    var completeUntil = revokedSince(owner, since, revoked::add);
    return new RevocationFeed(revoked, completeUntil);
  }
}
