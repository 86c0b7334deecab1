package io.quantumlock.domain.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every backend makes and regenerates what is committed.
public abstract class GoldenFingerprintsContract {

  protected abstract QuantumBackend backend();

  @ParameterizedTest
  @EnumSource
  void aFingerprintStaysTheSameForever(GoldenFingerprint golden) {
    var fingerprinter = new Fingerprinter(backend(), new Sha3Seeds());
    var fingerprint = fingerprinter.make(golden.subject());
    var other = new NamedSubject(golden.subject().name() + "'");

    assertThat(fingerprint.version()).isEqualTo(1);
    assertThat(fingerprint).isEqualTo(golden.fingerprint());
    assertThat(fingerprinter.regenerates(golden.subject(), fingerprint)).isTrue();
    assertThat(fingerprinter.regenerates(other, fingerprint)).isFalse();
  }
}
