package io.quantumlock.application;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.access.Token;
import io.quantumlock.domain.access.TokenDigest;
import io.quantumlock.domain.access.TokenDigests;
import io.quantumlock.domain.customer.ApiKeys;
import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.license.LicenseKey;
import io.quantumlock.domain.license.Licenses;
import io.quantumlock.domain.license.Presented;
import java.util.Optional;
import java.util.function.Function;

/// Tells which customer holds an API key.
public final class AuthenticateCustomer {
  private final ApiKeys apiKeys;
  private final Licenses licenses;
  private final TokenDigests digests;

  AuthenticateCustomer(ApiKeys apiKeys, Licenses licenses, TokenDigests digests) {
    this.apiKeys = apiKeys;
    this.licenses = licenses;
    this.digests = digests;
  }

  /// @throws Rejection.Unauthorized unless it is an active API key, whatever else it is
  public Customer authenticate(String apiKey) {
    return find(apiKey, apiKeys::ownerOf);
  }

  /// Looks for a license of his at the same time, which spares a way to the database.
  ///
  /// @param licenseKey what was presented as a key, and may be none
  /// @throws Rejection.Unauthorized unless it is an active API key, whatever else it is
  public Presented authenticate(String apiKey, String licenseKey) {
    return LicenseKey.parse(licenseKey)
        .map(key -> find(apiKey, digest -> licenses.find(digest, key)))
        .orElseGet(() -> Presented.by(authenticate(apiKey)));
  }

  private <T> T find(String apiKey, Function<TokenDigest, Optional<T>> holder) {
    return Token.parse(Token.Kind.API_KEY, apiKey)
        .flatMap(token -> holder.apply(digests.digest(token)))
        .orElseThrow(() -> new Rejection.Unauthorized(Token.Kind.API_KEY.title()));
  }
}
