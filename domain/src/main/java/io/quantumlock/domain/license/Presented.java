package io.quantumlock.domain.license;

import io.quantumlock.domain.customer.Customer;
import java.util.Optional;

/// Who asks, and what was found of the license that he asks about.
///
/// @param key of the license that was looked for, if any was
/// @param license empty where he has none of that key
public record Presented(Customer owner, Optional<LicenseKey> key, Optional<License> license) {

  /// Somebody who was found without looking for a license.
  public static Presented by(Customer owner) {
    return new Presented(owner, Optional.empty(), Optional.empty());
  }

  public boolean isOf(LicenseKey key) {
    return this.key.filter(key::equals).isPresent();
  }
}
