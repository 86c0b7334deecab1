package io.quantumlock.bootstrap.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quantumlock.domain.access.TokenDigest;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.license.License;
import io.quantumlock.domain.license.LicenseDraft;
import io.quantumlock.domain.license.LicenseKey;
import io.quantumlock.domain.license.LicensePage;
import io.quantumlock.domain.license.LicenseStatus;
import io.quantumlock.domain.license.Licenses;
import io.quantumlock.domain.license.Metadata;
import io.quantumlock.domain.license.OnceOnly;
import io.quantumlock.domain.license.PageRequest;
import io.quantumlock.domain.license.Presented;
import io.quantumlock.domain.license.RevocationReason;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;

/// Counts what was issued and revoked, and not what was only told again.
final class MeasuredLicenses implements Licenses {
  private final Licenses licenses;
  private final Counter issued;
  private final Counter revoked;

  MeasuredLicenses(Licenses licenses, MeterRegistry registry) {
    this.licenses = licenses;
    issued = counter(registry, "quantumlock.licenses.issued", "Licenses issued");
    revoked = counter(registry, "quantumlock.licenses.revoked", "Licenses revoked");
  }

  private static Counter counter(MeterRegistry registry, String name, String description) {
    return Counter.builder(name).description(description).register(registry);
  }

  @Override
  public License issue(LicenseDraft draft, int monthlyLimit, Optional<OnceOnly> once) {
    var license = licenses.issue(draft, monthlyLimit, once);
    if (license.key().equals(draft.terms().key())) {
      issued.increment();
    }
    return license;
  }

  @Override
  public License revoke(
      CustomerId owner,
      LicenseKey key,
      Optional<RevocationReason> reason,
      Instant now,
      Optional<OnceOnly> once) {
    var license = licenses.revoke(owner, key, reason, now, once);
    // a stamp is kept to the microsecond, and that of an earlier revocation lies before
    var earliest = now.truncatedTo(ChronoUnit.MICROS);
    if (license.revocation().filter(r -> !r.at().isBefore(earliest)).isPresent()) {
      revoked.increment();
    }
    return license;
  }

  @Override
  public Optional<License> find(CustomerId owner, LicenseKey key) {
    return licenses.find(owner, key);
  }

  @Override
  public Optional<Presented> find(TokenDigest apiKey, LicenseKey key) {
    return licenses.find(apiKey, key);
  }

  @Override
  public Optional<License> find(LicenseKey key) {
    return licenses.find(key);
  }

  @Override
  public Optional<Metadata> metadata(CustomerId owner, LicenseKey key) {
    return licenses.metadata(owner, key);
  }

  @Override
  public LicensePage page(
      CustomerId owner, Optional<LicenseStatus> status, Instant now, PageRequest request) {
    return licenses.page(owner, status, now, request);
  }

  @Override
  public Instant revokedSince(CustomerId owner, Instant since, Consumer<LicenseKey> each) {
    return licenses.revokedSince(owner, since, each);
  }
}
