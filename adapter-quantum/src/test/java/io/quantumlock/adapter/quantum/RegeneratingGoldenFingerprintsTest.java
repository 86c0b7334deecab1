package io.quantumlock.adapter.quantum;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.fingerprint.Fingerprinter;
import io.quantumlock.domain.fingerprint.GoldenFingerprint;
import io.quantumlock.domain.fingerprint.Sha3Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// As few states of sixteen qubits as will do, for a run in which each takes many seconds.
class RegeneratingGoldenFingerprintsTest {

  @Test
  void theFastBackendDoes() {
    var fast = new Fingerprinter(new SimdBackend(), new Sha3Seeds());
    var golden = GoldenFingerprint.ALPHA;

    assertThat(fast.regenerates(golden.subject(), golden.fingerprint())).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void theReferenceDoes(GoldenFingerprint golden) {
    var reference = new Fingerprinter(new ScalarBackend(), new Sha3Seeds());

    assertThat(reference.regenerates(golden.subject(), golden.fingerprint())).isTrue();
  }
}
