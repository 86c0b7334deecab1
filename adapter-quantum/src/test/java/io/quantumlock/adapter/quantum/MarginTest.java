package io.quantumlock.adapter.quantum;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.fingerprint.Fingerprinter;
import io.quantumlock.domain.fingerprint.NamedSubject;
import io.quantumlock.domain.fingerprint.QuantumBackend;
import io.quantumlock.domain.fingerprint.Sha3Seeds;
import org.junit.jupiter.api.Test;

class MarginTest {
  /// Enough for several draws to come nearer to a step than a wrong backend is off.
  private static final int MANY = 1500;

  private final Fingerprinter right = fingerprinter(new SimdBackend());
  private final Fingerprinter shifted =
      fingerprinter(new ShiftedBackend(new SimdBackend(), Fingerprinter.MARGIN / 2));

  @Test
  void aDistributionThatIsOffByHalfTheMarginRegeneratesTheSame() {
    int madeAnew = 0;
    for (int i = 0; i < MANY; i++) {
      var subject = new NamedSubject("margin " + i);
      var fingerprint = right.make(subject);
      madeAnew += fingerprint.attempt();

      assertThat(shifted.regenerates(subject, fingerprint)).as(subject.name()).isTrue();
    }
    assertThat(madeAnew).isPositive();
  }

  private static Fingerprinter fingerprinter(QuantumBackend backend) {
    return new Fingerprinter(backend, new Sha3Seeds());
  }
}
