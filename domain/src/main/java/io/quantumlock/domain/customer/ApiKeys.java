package io.quantumlock.domain.customer;

import io.quantumlock.domain.access.AllTokens;
import io.quantumlock.domain.access.TokenDigest;
import io.quantumlock.domain.access.TokenRecord;
import java.time.Instant;
import java.util.Optional;

/// Port: the API keys, as digests. A customer may have several, so that they can be rotated. Each
/// method is one transaction.
public interface ApiKeys {

  /// Adds a customer and his first key: both or neither.
  ///
  /// @throws io.quantumlock.domain.Rejection.Taken when the name belongs to another customer
  FirstKey addWithOwner(Profile profile, Plan plan, TokenDigest digest, String hint, Instant now);

  /// @throws io.quantumlock.domain.Rejection.NotFound when there is no such customer
  TokenRecord add(CustomerId owner, TokenDigest digest, String hint, Instant now);

  /// @return whose active key has this digest
  Optional<Customer> ownerOf(TokenDigest digest);

  /// Revoked ones included. Does not throw for an altered row: its key is among the refused.
  AllTokens<TokenRecord> of(CustomerId owner);

  /// Revoking a revoked key changes nothing.
  ///
  /// @throws io.quantumlock.domain.Rejection.NotFound when there is no such key
  TokenRecord revoke(long id, Instant now);
}
