package io.quantumlock.bootstrap.command;

import io.quantumlock.application.QuantumLock;
import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.customer.CustomerId;

/// Finds the customer whom somebody at a terminal means.
final class CustomerNames {
  private CustomerNames() {}

  /// A name wins over an id that reads the same.
  ///
  /// @throws Rejection.NotFound when it is neither
  static CustomerId resolve(QuantumLock lock, String nameOrId) {
    var customers = lock.administerCustomers().list();
    return customers.stream()
        .filter(customer -> customer.profile().name().equals(nameOrId))
        .findFirst()
        .or(
            () ->
                customers.stream()
                    .filter(customer -> String.valueOf(customer.id().value()).equals(nameOrId))
                    .findFirst())
        .map(Customer::id)
        .orElseThrow(() -> new Rejection.NotFound("Customer"));
  }
}
