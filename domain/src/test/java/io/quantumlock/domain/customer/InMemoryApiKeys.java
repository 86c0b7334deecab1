package io.quantumlock.domain.customer;

import io.quantumlock.domain.access.AllTokens;
import io.quantumlock.domain.access.InMemoryTokens;
import io.quantumlock.domain.access.TokenDigest;
import io.quantumlock.domain.access.TokenRecord;
import io.quantumlock.domain.audit.AuditEvents;
import io.quantumlock.domain.audit.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

public final class InMemoryApiKeys implements ApiKeys {
  private final InMemoryTokens<CustomerId> tokens = new InMemoryTokens<>("API Key");
  private final InMemoryCustomers customers;

  public InMemoryApiKeys(InMemoryCustomers customers) {
    this.customers = customers;
  }

  @Override
  public FirstKey addWithOwner(
      Profile profile, Plan plan, TokenDigest digest, String hint, Instant now) {
    tokens.requireNew(digest);
    var owner = customers.add(profile, plan, now);
    return new FirstKey(owner, add(owner.id(), digest, hint, now));
  }

  @Override
  public TokenRecord add(CustomerId owner, TokenDigest digest, String hint, Instant now) {
    var added = tokens.add(customers.existing(owner).id(), digest, hint, now).record();
    var event = AuditEvents.apiKeyIssued(owner, added, now, Caller.current());
    customers.auditTrail().add(event);
    return added;
  }

  @Override
  public Optional<Customer> ownerOf(TokenDigest digest) {
    return tokens.active(digest).flatMap(entry -> customers.find(entry.subject()));
  }

  @Override
  public AllTokens<TokenRecord> of(CustomerId owner) {
    return new AllTokens<>(
        tokens.all().stream()
            .filter(entry -> entry.subject().equals(owner))
            .map(InMemoryTokens.Entry::record)
            .toList(),
        List.of());
  }

  @Override
  public TokenRecord revoke(long id, Instant now) {
    boolean wasActive = tokens.isActive(id);
    var revoked = tokens.revoke(id, now);
    if (wasActive) {
      var event =
          AuditEvents.apiKeyRevoked(revoked.subject(), revoked.record(), now, Caller.current());
      customers.auditTrail().add(event);
    }
    return revoked.record();
  }
}
