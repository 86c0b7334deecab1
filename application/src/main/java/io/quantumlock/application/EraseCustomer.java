package io.quantumlock.application;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.privacy.PersonalData;
import java.time.InstantSource;

/// Takes out, for good, what names a customer or those whom he issued licenses to.
public final class EraseCustomer {
  private final PersonalData personalData;
  private final InstantSource clock;

  EraseCustomer(PersonalData personalData, InstantSource clock) {
    this.personalData = personalData;
    this.clock = clock;
  }

  /// @throws Rejection.NotFound when there is no such customer
  public Customer erase(CustomerId id) {
    return personalData.erase(id, clock.instant());
  }
}
