package io.quantumlock.domain.privacy;

import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.customer.Profile;
import io.quantumlock.domain.license.EndCustomerId;
import java.util.Optional;

/// What stands where a name stood.
public final class Erased {
  public static final EndCustomerId END_CUSTOMER = new EndCustomerId("erased");

  private Erased() {}

  /// `invalid` is a domain that nobody can have (RFC 2606).
  public static Profile profile(CustomerId id) {
    var name = "erased-" + id.value();
    return new Profile(name, name + "@example.invalid", Optional.empty(), false);
  }
}
