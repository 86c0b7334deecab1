package io.quantumlock.domain.license;

import io.quantumlock.domain.customer.CustomerId;
import java.time.Instant;
import java.util.Optional;

/// Port: what was carried out under an idempotency key, for [IdempotencyKey#REMEMBERED]. Written by
/// [Licenses] in the transaction that carries it out.
public interface AnsweredRequests {

  /// A customer's keys for one operation are apart from those for the other.
  enum Operation {
    ISSUE,
    REVOKE
  }

  /// Whoever is told of an answer takes it for kept, so he is not told before it is.
  ///
  /// @return the license that the request issued or revoked, or nothing when it is new
  /// @throws io.quantumlock.domain.Rejection.Invalid when the key came with another request
  Optional<LicenseKey> find(CustomerId owner, Operation operation, OnceOnly request, Instant now);

  /// Deletes what need not be remembered any longer, the oldest first.
  ///
  /// @param most how many requests at once, so that nobody waits for long
  /// @return how many requests that were; fewer than `most` when no more are left
  int prune(Instant now, int most);
}
