package io.quantumlock.application;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.access.IssuedToken;
import io.quantumlock.domain.access.Token;
import io.quantumlock.domain.access.TokenDigests;
import io.quantumlock.domain.customer.ApiKeys;
import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.customer.Customers;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profile;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;

/// Keeps the accounts. For whoever runs the server, never for its callers.
public final class AdministerCustomers {
  private final Customers customers;
  private final ApiKeys apiKeys;
  private final TokenDigests digests;
  private final RandomGenerator random;
  private final InstantSource clock;

  AdministerCustomers(
      Customers customers,
      ApiKeys apiKeys,
      TokenDigests digests,
      RandomGenerator random,
      InstantSource clock) {
    this.customers = customers;
    this.apiKeys = apiKeys;
    this.digests = digests;
    this.random = random;
    this.clock = clock;
  }

  /// A customer with his first API key, at the only moment when that is known.
  public record Added(Customer customer, IssuedToken apiKey) {}

  /// @throws Rejection.Taken when the name belongs to another customer
  public Added add(Profile profile, Plan plan) {
    var token = Token.mint(Token.Kind.API_KEY, random);
    var first =
        apiKeys.addWithOwner(profile, plan, digests.digest(token), token.hint(), clock.instant());
    return new Added(first.owner(), new IssuedToken(first.record(), token));
  }

  public List<Customer> list() {
    return customers.all();
  }

  /// @throws Rejection.NotFound when there is no such customer
  public Customer setPlan(CustomerId id, Plan plan) {
    return customers.setPlan(id, plan, clock.instant());
  }
}
