package io.quantumlock.domain.kms;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.access.TokenRecord;
import java.time.Instant;

/// The token of a service.
public record ServiceToken(TokenTerms terms, TokenRecord record) {

  public String name() {
    return terms.name();
  }

  public boolean isActive(Instant now) {
    return record.revokedAt().isEmpty() && !terms.isExpired(now);
  }

  public boolean may(Right right, KeyId keyId) {
    return terms.grants().stream().anyMatch(grant -> grant.allows(right, keyId));
  }

  /// @throws Rejection.Forbidden unless it carries the right over this key
  public void require(Right right, KeyId keyId) {
    if (!may(right, keyId)) {
      throw new Rejection.Forbidden(right.label() + " for key " + keyId);
    }
  }

  /// @throws Rejection.Forbidden unless it carries the right over any key
  public void requireAny(Right right) {
    if (terms.grants().stream().noneMatch(grant -> grant.right() == right)) {
      throw new Rejection.Forbidden(right.label());
    }
  }
}
