package io.quantumlock.domain.license;

/// The answer to a validation. An answer, not a failure: to be asked is what licenses are for.
public enum Verdict {
  VALID("License valid"),
  UNKNOWN("License not found or does not match end-customer ID"),
  REVOKED("License revoked"),
  EXPIRED("License expired"),
  FINGERPRINT_MISMATCH("Quantum signature mismatch");

  private final String message;

  Verdict(String message) {
    this.message = message;
  }

  public boolean isValid() {
    return this == VALID;
  }

  /// A sentence for people.
  public String message() {
    return message;
  }
}
