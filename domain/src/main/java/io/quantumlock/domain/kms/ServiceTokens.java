package io.quantumlock.domain.kms;

import io.quantumlock.domain.access.TokenDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Port: the service tokens, as digests. Each method is one transaction.
public interface ServiceTokens {

  ServiceToken add(String name, TokenDigest digest, String hint, Instant now);

  /// @return the active token with this digest
  Optional<ServiceToken> find(TokenDigest digest);

  /// In order of issue, revoked ones included.
  List<ServiceToken> all();

  /// Revoking a revoked token changes nothing.
  ///
  /// @throws io.quantumlock.domain.Rejection.NotFound when there is no such token
  ServiceToken revoke(long id, Instant now);
}
