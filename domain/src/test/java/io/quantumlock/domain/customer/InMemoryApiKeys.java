package io.quantumlock.domain.customer;

import io.quantumlock.domain.access.InMemoryTokens;
import io.quantumlock.domain.access.TokenDigest;
import io.quantumlock.domain.access.TokenRecord;
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
    return tokens.add(customers.existing(owner).id(), digest, hint, now).record();
  }

  @Override
  public Optional<Customer> ownerOf(TokenDigest digest) {
    return tokens.active(digest).flatMap(entry -> customers.find(entry.subject()));
  }

  @Override
  public List<TokenRecord> of(CustomerId owner) {
    return tokens.all().stream()
        .filter(entry -> entry.subject().equals(owner))
        .map(InMemoryTokens.Entry::record)
        .toList();
  }

  @Override
  public TokenRecord revoke(long id, Instant now) {
    return tokens.revoke(id, now).record();
  }
}
