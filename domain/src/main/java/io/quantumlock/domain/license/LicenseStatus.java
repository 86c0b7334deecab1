package io.quantumlock.domain.license;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Where a license stands. A license that is both revoked and over is revoked.
public enum LicenseStatus {
  ACTIVE,
  EXPIRED,
  REVOKED;

  public static Optional<LicenseStatus> named(String name) {
    return Arrays.stream(values()).filter(status -> status.id().equals(name)).findFirst();
  }

  /// As the API spells it: "active".
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
