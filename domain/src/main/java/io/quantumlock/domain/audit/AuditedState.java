package io.quantumlock.domain.audit;

import io.quantumlock.domain.Sha3;
import io.quantumlock.domain.access.TokenRecord;
import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.kms.Grant;
import io.quantumlock.domain.kms.KeyRing;
import io.quantumlock.domain.kms.KeyState;
import io.quantumlock.domain.kms.KeyVersion;
import io.quantumlock.domain.kms.RefusedRing;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.ServiceToken;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a key, a token or an account is, as the trail tells it: whoever puts back a row of the
/// database as it was before cannot put back the row that tells what came after.
///
/// @param hash over all that makes a difference to what it is good for, and nothing personal
public record AuditedState(String shard, String subject, Sha3 hash) {
  /// The shard of all service tokens.
  public static final String SERVICE_TOKENS = "service-tokens";

  private static final String LABEL = "quantumlock/state/v1";
  private static final String CUSTOMER = "customer ";
  private static final Pattern CUSTOMER_SHARD = Pattern.compile(CUSTOMER + "(?<id>[1-9]\\d{0,17})");

  /// The ring and each of its versions.
  public static List<AuditedState> of(KeyRing ring) {
    var versions = ring.versions().stream().map(version -> of(ring.id(), version));
    return Stream.concat(Stream.of(policy(ring)), versions).toList();
  }

  static AuditedState policy(KeyRing ring) {
    var policy = ring.policy();
    var shard = shard(ring.id());
    return of(shard, shard, policy.rotationDays(), policy.minVerifyVersion());
  }

  static AuditedState of(RingId ring, KeyVersion version) {
    var state = version.state();
    return of(
        shard(ring),
        subject(ring, version.number()),
        HexFormat.of().formatHex(version.publicKey().bytes()),
        state.label(),
        before(state).map(KeyState::label),
        at(state).map(AuditedState::kept));
  }

  private static Optional<KeyState> before(KeyState state) {
    return switch (state) {
      case KeyState.Disabled(var before) -> Optional.of(before);
      case KeyState.DestroyScheduled(var before, var _) -> Optional.of(before);
      case KeyState.Plain _, KeyState.Destroyed _ -> Optional.empty();
    };
  }

  private static Optional<Instant> at(KeyState state) {
    return switch (state) {
      case KeyState.DestroyScheduled(var _, var due) -> Optional.of(due);
      case KeyState.Destroyed(var at) -> Optional.of(at);
      case KeyState.Plain _, KeyState.Disabled _ -> Optional.empty();
    };
  }

  public static AuditedState of(ServiceToken token) {
    var terms = token.terms();
    return of(
        SERVICE_TOKENS,
        serviceToken(token.record().id()),
        terms.name(),
        String.join(" ", terms.grants().stream().map(Grant::toString).toList()),
        terms.expiresAt().map(AuditedState::kept),
        token.record().revokedAt().map(AuditedState::kept));
  }

  public static AuditedState of(CustomerId owner, TokenRecord apiKey) {
    return of(shard(owner), apiKey(apiKey.id()), apiKey.revokedAt().map(AuditedState::kept));
  }

  public static AuditedState of(Customer customer) {
    var shard = shard(customer.id());
    return of(shard, shard, customer.plan().id());
  }

  static String serviceToken(long id) {
    return "service-token " + id;
  }

  static String apiKey(long id) {
    return "api-key " + id;
  }

  /// The shard of all that happens to a key.
  static String shard(RingId ring) {
    return "key " + ring;
  }

  /// The shard of a ring of which nobody knows whether there can be one.
  static String shard(RefusedRing ring) {
    return "key %s (%s)".formatted(ring.keyIdText(), ring.algorithm());
  }

  static String subject(RingId ring, int version) {
    return "key %s version %d".formatted(ring, version);
  }

  /// The shard of all that happens to a customer.
  public static String shard(CustomerId owner) {
    return CUSTOMER + owner.value();
  }

  /// The customer to whom all in a shard happened; nothing where it is no customer's shard.
  public static Optional<CustomerId> owner(String shard) {
    var customer = CUSTOMER_SHARD.matcher(shard);
    return customer.matches()
        ? Optional.of(new CustomerId(Long.parseLong(customer.group("id"))))
        : Optional.empty();
  }

  private static AuditedState of(String shard, String subject, Object... values) {
    var parts = new ArrayList<>(List.of(LABEL, subject));
    for (var value : values) {
      parts.add(value instanceof Optional<?> maybe ? text(maybe) : value.toString());
    }
    return new AuditedState(shard, subject, Sha3.of(parts));
  }

  private static String text(Optional<?> maybe) {
    return maybe.map(Object::toString).orElse("");
  }

  private static Instant kept(Instant at) {
    return at.truncatedTo(ChronoUnit.MICROS);
  }

  AuditEvent after(AuditAction action, Instant at, Caller caller, String result) {
    return new AuditEvent(shard, at, caller, action, subject, Optional.of(hash), result);
  }
}
