package io.quantumlock.application;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.access.IssuedToken;
import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.customer.Customers;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profile;
import java.time.InstantSource;
import java.util.List;

/// Keeps the accounts. For whoever runs the server, never for its callers.
public final class AdministerCustomers {
  private final Customers customers;
  private final AdministerApiKeys apiKeys;
  private final InstantSource clock;

  AdministerCustomers(Customers customers, AdministerApiKeys apiKeys, InstantSource clock) {
    this.customers = customers;
    this.apiKeys = apiKeys;
    this.clock = clock;
  }

  /// A customer with his first API key, at the only moment when that is known.
  public record Added(Customer customer, IssuedToken apiKey) {}

  /// @throws Rejection.Taken when the name belongs to another customer
  public Added add(Profile profile, Plan plan) {
    var customer = customers.add(profile, plan, clock.instant());
    return new Added(customer, apiKeys.issue(customer.id()));
  }

  public List<Customer> list() {
    return customers.all();
  }

  /// @throws Rejection.NotFound when there is no such customer
  public Customer setPlan(CustomerId id, Plan plan) {
    return customers.setPlan(id, plan);
  }
}
