package io.quantumlock.application;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.access.AllTokens;
import io.quantumlock.domain.access.IssuedToken;
import io.quantumlock.domain.access.Token;
import io.quantumlock.domain.access.TokenDigests;
import io.quantumlock.domain.kms.ServiceToken;
import io.quantumlock.domain.kms.ServiceTokens;
import io.quantumlock.domain.kms.TokenTerms;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// Hands out service tokens and takes them back.
public final class AdministerServiceTokens {
  private static final Duration LONGEST_OVERLAP = Duration.ofDays(90);

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

  /// @throws io.quantumlock.domain.Rejection.Invalid when it would be over before it begins
  public IssuedToken issue(TokenTerms terms) {
    var now = clock.instant();
    if (terms.expiresAt().filter(end -> !end.isAfter(now)).isPresent()) {
      throw new Rejection.Invalid("expires", "must be in the future");
    }
    var token = Token.mint(Token.Kind.SERVICE, random);
    var added = serviceTokens.add(terms, digests.digest(token), token.hint(), now);
    return new IssuedToken(added.record(), token);
  }

  /// Issues a successor with the same name, rights and lifetime.
  ///
  /// @param overlap for how long the old one works beside it, at most 90 days
  /// @throws Rejection.NotFound when there is no such token, or it is not active
  public IssuedToken rotate(long id, Duration overlap) {
    if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
      throw new Rejection.Invalid("overlap", "must be from 0 to 90 days");
    }
    var now = clock.instant();
    var token = Token.mint(Token.Kind.SERVICE, random);
    var digest = digests.digest(token);
    var added = serviceTokens.rotate(id, now.plus(overlap), digest, token.hint(), now);
    return new IssuedToken(added.record(), token);
  }

  public AllTokens<ServiceToken> list() {
    return serviceTokens.all();
  }

  /// Takes effect at once, on every node.
  ///
  /// @throws Rejection.NotFound when there is no such token
  public ServiceToken revoke(long id) {
    return serviceTokens.revoke(id, clock.instant());
  }
}
