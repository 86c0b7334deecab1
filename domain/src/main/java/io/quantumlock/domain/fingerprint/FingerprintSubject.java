package io.quantumlock.domain.fingerprint;

/// What a fingerprint is taken of.
@FunctionalInterface
public interface FingerprintSubject {

  /// @return one canonical encoding of the subject, the fingerprint's version and the attempt: two
  ///   different subjects never share one
  byte[] encode(int version, int attempt);
}
