package io.quantumlock.application;

import io.quantumlock.domain.PlainText;
import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.access.IssuedToken;
import io.quantumlock.domain.access.Token;
import io.quantumlock.domain.access.TokenDigests;
import io.quantumlock.domain.kms.ServiceToken;
import io.quantumlock.domain.kms.ServiceTokens;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;

/// Hands out service tokens and takes them back.
public final class AdministerServiceTokens {
  private final ServiceTokens serviceTokens;
  private final TokenDigests digests;
  private final RandomGenerator random;
  private final InstantSource clock;

  AdministerServiceTokens(
      ServiceTokens serviceTokens,
      TokenDigests digests,
      RandomGenerator random,
      InstantSource clock) {
    this.serviceTokens = serviceTokens;
    this.digests = digests;
    this.random = random;
    this.clock = clock;
  }

  /// @param name what the service is called, 1 to 100 characters; need not be unique
  public IssuedToken issue(String name) {
    PlainText.line("name", name, 1, 100);
    var token = Token.mint(Token.Kind.SERVICE, random);
    var added = serviceTokens.add(name, digests.digest(token), token.hint(), clock.instant());
    return new IssuedToken(added.record(), token);
  }

  public List<ServiceToken> list() {
    return serviceTokens.all();
  }

  /// Takes effect at once, on every node.
  ///
  /// @throws Rejection.NotFound when there is no such token
  public ServiceToken revoke(long id) {
    return serviceTokens.revoke(id, clock.instant());
  }
}
