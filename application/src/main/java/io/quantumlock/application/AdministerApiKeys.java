package io.quantumlock.application;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.access.AllTokens;
import io.quantumlock.domain.access.IssuedToken;
import io.quantumlock.domain.access.Token;
import io.quantumlock.domain.access.TokenDigests;
import io.quantumlock.domain.access.TokenRecord;
import io.quantumlock.domain.customer.ApiKeys;
import io.quantumlock.domain.customer.CustomerId;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// Hands out API keys and takes them back. To rotate a key: issue another, move over, revoke the
/// first.
public final class AdministerApiKeys {
  private final ApiKeys apiKeys;
  private final TokenDigests digests;
  private final RandomGenerator random;
  private final InstantSource clock;

  AdministerApiKeys(
      ApiKeys apiKeys, TokenDigests digests, RandomGenerator random, InstantSource clock) {
    this.apiKeys = apiKeys;
    this.digests = digests;
    this.random = random;
    this.clock = clock;
  }

  /// @throws Rejection.NotFound when there is no such customer
  public IssuedToken issue(CustomerId owner) {
    var token = Token.mint(Token.Kind.API_KEY, random);
    var record = apiKeys.add(owner, digests.digest(token), token.hint(), clock.instant());
    return new IssuedToken(record, token);
  }

  public AllTokens<TokenRecord> list(CustomerId owner) {
    return apiKeys.of(owner);
  }

  /// Takes effect at once, on every node.
  ///
  /// @throws Rejection.NotFound when there is no such key
  public TokenRecord revoke(long id) {
    return apiKeys.revoke(id, clock.instant());
  }
}
