package io.quantumlock.domain.audit;

import static io.quantumlock.domain.audit.AuditAction.API_KEY_ISSUE;
import static io.quantumlock.domain.audit.AuditAction.API_KEY_REVOKE;
import static io.quantumlock.domain.audit.AuditAction.CUSTOMER_ADD;
import static io.quantumlock.domain.audit.AuditAction.CUSTOMER_ERASE;
import static io.quantumlock.domain.audit.AuditAction.CUSTOMER_PLAN;
import static io.quantumlock.domain.audit.AuditAction.LICENSE_ISSUE;
import static io.quantumlock.domain.audit.AuditAction.LICENSE_REVOKE;

import io.quantumlock.domain.Sha3;
import io.quantumlock.domain.access.TokenRecord;
import io.quantumlock.domain.atrest.KnownMasterKey;
import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.kms.ServiceToken;
import io.quantumlock.domain.license.License;
import java.time.Instant;
import java.util.Optional;

/// What is told of accounts, tokens and licenses. All that one customer's licenses and keys undergo
/// is in one shard, all that happens to service tokens, and all that happens to master keys.
public final class AuditEvents {
  private static final String MASTER_KEYS = "master-keys";

  private AuditEvents() {}

  public static AuditEvent issued(License license, Caller caller) {
    return of(license, license.terms().term().issuedAt(), caller, LICENSE_ISSUE);
  }

  /// @param license one that is revoked
  public static AuditEvent revoked(License license, Caller caller) {
    return of(license, license.revocation().orElseThrow().at(), caller, LICENSE_REVOKE);
  }

  /// The hash is taken over what the fingerprint covers.
  private static AuditEvent of(License license, Instant at, Caller caller, AuditAction action) {
    var fingerprint = license.fingerprint();
    var terms = license.terms().encode(fingerprint.version(), fingerprint.attempt());
    return new AuditEvent(
        AuditedState.shard(license.terms().owner()),
        at,
        caller,
        action,
        "license " + license.key().text(),
        Optional.of(Sha3.of(terms)),
        AuditEvent.OK);
  }

  public static AuditEvent added(Customer customer, Caller caller) {
    return AuditedState.of(customer)
        .after(CUSTOMER_ADD, customer.createdAt(), caller, AuditEvent.OK);
  }

  public static AuditEvent planned(Customer customer, Instant at, Caller caller) {
    return AuditedState.of(customer).after(CUSTOMER_PLAN, at, caller, customer.plan().id());
  }

  public static AuditEvent erased(CustomerId id, Instant at, Caller caller) {
    var shard = AuditedState.shard(id);
    return new AuditEvent(
        shard, at, caller, CUSTOMER_ERASE, shard, Optional.empty(), AuditEvent.OK);
  }

  public static AuditEvent apiKeyIssued(
      CustomerId owner, TokenRecord key, Instant at, Caller caller) {
    return AuditedState.of(owner, key).after(API_KEY_ISSUE, at, caller, AuditEvent.OK);
  }

  public static AuditEvent apiKeyRevoked(
      CustomerId owner, TokenRecord key, Instant at, Caller caller) {
    return AuditedState.of(owner, key).after(API_KEY_REVOKE, at, caller, AuditEvent.OK);
  }

  /// @param action one of those on master keys
  public static AuditEvent masterKey(
      KnownMasterKey masterKey, Instant at, Caller caller, AuditAction action) {
    var subject = "master-key %d %s".formatted(masterKey.number(), masterKey.id());
    return new AuditEvent(
        MASTER_KEYS, at, caller, action, subject, Optional.empty(), AuditEvent.OK);
  }

  /// @param token as it is afterwards
  /// @param action one of those on service tokens
  public static AuditEvent serviceToken(
      ServiceToken token, Instant at, Caller caller, AuditAction action) {
    return AuditedState.of(token).after(action, at, caller, AuditEvent.OK);
  }
}
