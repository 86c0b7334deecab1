package io.quantumlock.application;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.access.Token;
import io.quantumlock.domain.access.TokenDigests;
import io.quantumlock.domain.customer.ApiKeys;
import io.quantumlock.domain.customer.Customer;

/// Tells which customer holds an API key.
public final class AuthenticateCustomer {
  private final ApiKeys apiKeys;
  private final TokenDigests digests;

  AuthenticateCustomer(ApiKeys apiKeys, TokenDigests digests) {
    this.apiKeys = apiKeys;
    this.digests = digests;
  }

  /// @throws Rejection.Unauthorized unless it is an active API key, whatever else it is
  public Customer authenticate(String apiKey) {
    return Token.parse(Token.Kind.API_KEY, apiKey)
        .flatMap(token -> apiKeys.ownerOf(digests.digest(token)))
        .orElseThrow(() -> new Rejection.Unauthorized(Token.Kind.API_KEY.title()));
  }
}
