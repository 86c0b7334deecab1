package io.quantumlock.application;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.access.Token;
import io.quantumlock.domain.access.TokenDigests;
import io.quantumlock.domain.kms.ServiceToken;
import io.quantumlock.domain.kms.ServiceTokens;
import java.time.InstantSource;

/// Tells which service holds a service token.
public final class AuthenticateServiceToken {
  private final ServiceTokens serviceTokens;
  private final TokenDigests digests;
  private final InstantSource clock;

  AuthenticateServiceToken(ServiceTokens serviceTokens, TokenDigests digests, InstantSource clock) {
    this.serviceTokens = serviceTokens;
    this.digests = digests;
    this.clock = clock;
  }

  /// @throws Rejection.Unauthorized unless it is an active service token, whatever else it is
  public ServiceToken authenticate(String serviceToken) {
    return Token.parse(Token.Kind.SERVICE, serviceToken)
        .flatMap(token -> serviceTokens.find(digests.digest(token)))
        .filter(token -> token.isActive(clock.instant()))
        .orElseThrow(() -> new Rejection.Unauthorized(Token.Kind.SERVICE.title()));
  }
}
