package io.quantumlock.domain.kms;

import io.quantumlock.domain.access.AllTokens;
import io.quantumlock.domain.access.TokenDigest;
import java.time.Instant;
import java.util.Optional;

/// Port: the service tokens, as digests. Each method is one transaction.
public interface ServiceTokens {

  ServiceToken add(TokenTerms terms, TokenDigest digest, String hint, Instant now);

  /// @return the token with this digest, unless it was revoked; it may have expired
  Optional<ServiceToken> find(TokenDigest digest);

  /// Revoked ones included. Does not throw for an altered row: its token is among the refused.
  AllTokens<ServiceToken> all();

  /// Adds a token on the terms of another, renewed, and has that one end.
  ///
  /// @param id which one; it must be active
  /// @param end when the old one ends at the latest
  /// @return the new one
  /// @throws io.quantumlock.domain.Rejection.NotFound when there is no active token with this id
  ServiceToken rotate(long id, Instant end, TokenDigest digest, String hint, Instant now);

  /// Revoking a revoked token changes nothing.
  ///
  /// @throws io.quantumlock.domain.Rejection.NotFound when there is no such token
  ServiceToken revoke(long id, Instant now);
}
