package io.quantumlock.domain.customer;

import java.util.Optional;

/// Profiles for tests that need one and do not look into it.
public final class Profiles {
  private Profiles() {}

  public static Profile named(String name) {
    return new Profile(name, "admin@example.com", Optional.of("Acme Corporation"), true);
  }
}
