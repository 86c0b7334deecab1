package io.quantumlock.domain.license;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.fingerprint.Fingerprints;
import io.quantumlock.domain.fingerprint.QuantumFingerprint;
import java.time.Instant;
import java.util.Optional;

/// A license: its terms, the fingerprint over them, and perhaps its revocation.
///
/// @param number counts from 1 within a customer, so that it betrays no volume
public record License(
    long number, Terms terms, QuantumFingerprint fingerprint, Optional<Revocation> revocation) {

  public LicenseKey key() {
    return terms.key();
  }

  public LicenseStatus status(Instant now) {
    if (revocation.isPresent()) {
      return LicenseStatus.REVOKED;
    }
    return terms.term().isOver(now) ? LicenseStatus.EXPIRED : LicenseStatus.ACTIVE;
  }

  /// Judges the license for whoever presents it. The fingerprint is taken again only where nothing
  /// else speaks against the license, since that is the dear part.
  public Verdict judge(EndCustomerId presenter, Instant now, Fingerprints fingerprints) {
    if (!terms.endCustomer().equals(presenter)) {
      return Verdict.UNKNOWN;
    }
    return switch (status(now)) {
      case REVOKED -> Verdict.REVOKED;
      case EXPIRED -> Verdict.EXPIRED;
      case ACTIVE ->
          fingerprints.regenerates(terms, fingerprint)
              ? Verdict.VALID
              : Verdict.FINGERPRINT_MISMATCH;
    };
  }

  /// @throws Rejection.AlreadyRevoked when it was revoked before
  public License revoke(Revocation revocation) {
    if (this.revocation.isPresent()) {
      throw new Rejection.AlreadyRevoked();
    }
    return new License(number, terms, fingerprint, Optional.of(revocation));
  }
}
