package io.quantumlock.domain.license;

import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.fingerprint.FakeFingerprints;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;

/// Drafts of licenses for tests, each with a random key.
public final class Drafts {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final FakeFingerprints FINGERPRINTS = new FakeFingerprints();

  private Drafts() {}

  public static LicenseDraft of(CustomerId owner, Instant issuedAt) {
    return of(owner, issuedAt, 365);
  }

  public static LicenseDraft of(CustomerId owner, Instant issuedAt, int days) {
    return of(
        new Terms(
            owner,
            LicenseKey.random(RANDOM),
            new EndCustomerId("user@example.com"),
            Features.of("premium", "api_access"),
            Term.starting(issuedAt, days)));
  }

  public static LicenseDraft of(Terms terms) {
    return new LicenseDraft(terms, FINGERPRINTS.make(terms), Optional.empty());
  }
}
