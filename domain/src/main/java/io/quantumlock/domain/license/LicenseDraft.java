package io.quantumlock.domain.license;

import io.quantumlock.domain.fingerprint.QuantumFingerprint;
import java.util.Optional;

/// All of a license but its number, which it is given in the transaction that issues it.
public record LicenseDraft(
    Terms terms, QuantumFingerprint fingerprint, Optional<Metadata> metadata) {

  public License numbered(long number) {
    return new License(number, terms, fingerprint, Optional.empty());
  }
}
