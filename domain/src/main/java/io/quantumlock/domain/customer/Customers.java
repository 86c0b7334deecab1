package io.quantumlock.domain.customer;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// Port: the customers, in order of their ids. Each method is one transaction.
public interface Customers {

  /// @throws io.quantumlock.domain.Rejection.Taken when the name belongs to another customer
  Customer add(Profile profile, Plan plan, Instant now);

  Optional<Customer> find(CustomerId id);

  List<Customer> all();

  /// Takes effect with the next license, on every node.
  ///
  /// @throws io.quantumlock.domain.Rejection.NotFound when there is no such customer
  Customer setPlan(CustomerId id, Plan plan, Instant now);

  /// @return how many licenses the customer issued in that month
  int licensesIssued(CustomerId id, YearMonth month);

  /// Reads; and where the last write of any kind was not kept, as on a disk that is full, writes
  /// something that changes nothing.
  ///
  /// @throws io.quantumlock.domain.Unavailable when one of the two cannot be done
  void probe();
}
