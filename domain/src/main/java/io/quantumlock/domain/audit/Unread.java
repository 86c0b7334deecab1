package io.quantumlock.domain.audit;

import io.quantumlock.domain.access.RefusedToken;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.kms.RefusedRing;
import java.util.Optional;

/// What there may be, and could not be read, since somebody altered it.
///
/// @param subject all of the shard, when there is none
public record Unread(String shard, Optional<String> subject, String reason) {

  /// A ring with all of its versions.
  public static Unread of(RefusedRing ring) {
    return new Unread(
        AuditedState.shard(ring), Optional.empty(), String.valueOf(ring.reason().getMessage()));
  }

  public static Unread serviceToken(RefusedToken token) {
    return of(AuditedState.SERVICE_TOKENS, AuditedState.serviceToken(token.id()), token);
  }

  /// @param owner as the row has it
  public static Unread apiKey(CustomerId owner, RefusedToken key) {
    return of(AuditedState.shard(owner), AuditedState.apiKey(key.id()), key);
  }

  private static Unread of(String shard, String subject, RefusedToken token) {
    return new Unread(shard, Optional.of(subject), String.valueOf(token.reason().getMessage()));
  }

  boolean covers(AuditEntry row) {
    return shard.equals(row.shard()) && subject.filter(s -> !s.equals(row.subject())).isEmpty();
  }
}
