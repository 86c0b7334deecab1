package io.quantumlock.domain.fingerprint;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.Unavailable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// A hash in place of a simulation: as sensitive to every term, and instant.
public final class FakeFingerprints implements Fingerprints {
  public static final Fidelity FIDELITY = Fidelity.of(0.9847);

  private enum Mood {
    WELL,
    OVERLOADED,
    BROKEN
  }

  private volatile Mood mood = Mood.WELL;

  /// From now on every call is turned down with [Rejection.Overloaded].
  public void overload() {
    mood = Mood.OVERLOADED;
  }

  /// From now on this behaves like a backend that failed its self-test.
  public void breakDown() {
    mood = Mood.BROKEN;
  }

  public void recover() {
    mood = Mood.WELL;
  }

  @Override
  public QuantumFingerprint make(FingerprintSubject subject) {
    return new QuantumFingerprint(Fingerprinter.VERSION, 0, signature(subject, 0), FIDELITY);
  }

  @Override
  public boolean regenerates(FingerprintSubject subject, QuantumFingerprint fingerprint) {
    return signature(subject, fingerprint.attempt()).matches(fingerprint.signature())
        && fingerprint.version() == Fingerprinter.VERSION;
  }

  /// The smallest circuit there is, in place of the subject's.
  @Override
  public FingerprintPortrait portray(FingerprintSubject subject, QuantumFingerprint fingerprint) {
    var outcomes = List.of(new FingerprintPortrait.Outcome(0, 256, 1));
    return new FingerprintPortrait(
        new Circuit(1, List.of()), List.of(1.0), outcomes, regenerates(subject, fingerprint));
  }

  @Override
  public boolean isAvailable() {
    return mood != Mood.BROKEN;
  }

  private QuantumSignature signature(FingerprintSubject subject, int attempt) {
    switch (mood) {
      case WELL -> {}
      case OVERLOADED -> throw new Rejection.Overloaded();
      case BROKEN ->
          throw new Unavailable("the quantum backend failed its self-test", new AssertionError());
    }
    try {
      var sha3 = MessageDigest.getInstance("SHA3-512");
      var digest = sha3.digest(subject.encode(Fingerprinter.VERSION, attempt));
      return new QuantumSignature(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
