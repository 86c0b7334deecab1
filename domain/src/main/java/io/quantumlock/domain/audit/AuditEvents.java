package io.quantumlock.domain.audit;

import static io.quantumlock.domain.audit.AuditAction.API_KEY_ISSUE;
import static io.quantumlock.domain.audit.AuditAction.API_KEY_REVOKE;
import static io.quantumlock.domain.audit.AuditAction.CUSTOMER_ADD;
import static io.quantumlock.domain.audit.AuditAction.CUSTOMER_ERASE;
import static io.quantumlock.domain.audit.AuditAction.CUSTOMER_PLAN;
import static io.quantumlock.domain.audit.AuditAction.LICENSE_ISSUE;
import static io.quantumlock.domain.audit.AuditAction.LICENSE_REVOKE;

import io.quantumlock.domain.Sha3;
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
  private static final String SERVICE_TOKENS = "service-tokens";
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
        shard(license.terms().owner()),
        at,
        caller,
        action,
        "license " + license.key().text(),
        Optional.of(Sha3.of(terms)),
        AuditEvent.OK);
  }

  public static AuditEvent added(Customer customer, Caller caller) {
    return on(customer.id(), customer.createdAt(), caller, CUSTOMER_ADD, AuditEvent.OK);
  }

  public static AuditEvent planned(Customer customer, Instant at, Caller caller) {
    return on(customer.id(), at, caller, CUSTOMER_PLAN, customer.plan().id());
  }

  public static AuditEvent erased(CustomerId id, Instant at, Caller caller) {
    return on(id, at, caller, CUSTOMER_ERASE, AuditEvent.OK);
  }

  private static AuditEvent on(
      CustomerId id, Instant at, Caller caller, AuditAction action, String result) {
    return new AuditEvent(shard(id), at, caller, action, shard(id), Optional.empty(), result);
  }

  public static AuditEvent apiKeyIssued(CustomerId owner, long id, Instant at, Caller caller) {
    return apiKey(owner, id, at, caller, API_KEY_ISSUE);
  }

  public static AuditEvent apiKeyRevoked(CustomerId owner, long id, Instant at, Caller caller) {
    return apiKey(owner, id, at, caller, API_KEY_REVOKE);
  }

  private static AuditEvent apiKey(
      CustomerId owner, long id, Instant at, Caller caller, AuditAction action) {
    var subject = "api-key " + id;
    return new AuditEvent(
        shard(owner), at, caller, action, subject, Optional.empty(), AuditEvent.OK);
  }

  /// The shard of all that happens to a customer.
  public static String shard(CustomerId owner) {
    return "customer " + owner.value();
  }

  /// @param action one of those on master keys
  public static AuditEvent masterKey(
      KnownMasterKey masterKey, Instant at, Caller caller, AuditAction action) {
    var subject = "master-key %d %s".formatted(masterKey.number(), masterKey.id());
    return new AuditEvent(
        MASTER_KEYS, at, caller, action, subject, Optional.empty(), AuditEvent.OK);
  }

  /// @param action one of those on service tokens
  public static AuditEvent serviceToken(
      ServiceToken token, Instant at, Caller caller, AuditAction action) {
    var subject = "service-token " + token.record().id();
    return new AuditEvent(
        SERVICE_TOKENS, at, caller, action, subject, Optional.empty(), AuditEvent.OK);
  }
}
