package io.quantumlock.domain.fingerprint;

/// Port: takes fingerprints and takes them again, for any number of callers at once.
public interface Fingerprints {

  /// Makes a new fingerprint, one that regenerates: two simulations, one of them for the fidelity.
  ///
  /// @throws IllegalStateException when what was made does not hold at a second look
  /// @throws io.quantumlock.domain.Rejection.Overloaded when too much work is waiting
  QuantumFingerprint make(FingerprintSubject subject);

  /// Simulates and measures again: one simulation.
  ///
  /// @return whether the subject still gives the fingerprint's signature
  /// @throws io.quantumlock.domain.Rejection.Overloaded when too much work is waiting
  boolean regenerates(FingerprintSubject subject, QuantumFingerprint fingerprint);

  /// Takes the fingerprint again, for somebody who wants to look at it.
  ///
  /// @throws io.quantumlock.domain.Rejection.Overloaded when too much work is waiting
  FingerprintPortrait portray(FingerprintSubject subject, QuantumFingerprint fingerprint);

  /// False when the backend failed its self-test at the start; then the other methods throw
  /// [io.quantumlock.domain.Unavailable].
  boolean isAvailable();
}
