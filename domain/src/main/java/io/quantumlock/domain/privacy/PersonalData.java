package io.quantumlock.domain.privacy;

import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.customer.CustomerId;
import java.time.Instant;
import java.util.function.Consumer;

/// Port: what is known of a customer and of those whom he issued licenses to.
public interface PersonalData {

  /// Tells of every license, oldest first, with nothing held in between.
  ///
  /// @param each what it throws ends the telling
  void licenses(CustomerId owner, Consumer<LicenseFile> each);

  /// Takes out whatever names a person, for good: in one transaction that of the customer, whose
  /// API keys are revoked with it, then that of the licenses, in pieces. Interrupted, it is done
  /// again. What is left of a license is its key, number, term and revocation; since its
  /// fingerprint is over another end customer, it no longer validates. Counters, feed and audit
  /// trail are what they were.
  ///
  /// @return the customer without a name
  /// @throws io.quantumlock.domain.Rejection.NotFound when there is no such customer
  Customer erase(CustomerId owner, Instant now);
}
