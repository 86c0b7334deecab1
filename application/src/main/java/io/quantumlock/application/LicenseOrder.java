package io.quantumlock.application;

import io.quantumlock.domain.license.EndCustomerId;
import io.quantumlock.domain.license.Features;
import io.quantumlock.domain.license.Metadata;
import io.quantumlock.domain.license.RequestDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a customer asks for when he asks for a license.
///
/// @param validDays 1 to 3650
public record LicenseOrder(
    EndCustomerId endCustomer, Features features, int validDays, Optional<Metadata> metadata) {

  public static final int DEFAULT_VALID_DAYS = 365;

  /// An order for a year, without metadata.
  public static LicenseOrder of(String endCustomer, String... features) {
    return new LicenseOrder(
        new EndCustomerId(endCustomer),
        Features.of(features),
        DEFAULT_VALID_DAYS,
        Optional.empty());
  }

  RequestDigest digest() {
    var parts = new ArrayList<>(List.of(endCustomer.value(), Integer.toString(validDays)));
    parts.add(metadata.isPresent() ? "with metadata" : "without metadata");
    metadata.map(Metadata::json).ifPresent(parts::add);
    parts.addAll(features.names());
    return RequestDigest.of(parts);
  }
}
