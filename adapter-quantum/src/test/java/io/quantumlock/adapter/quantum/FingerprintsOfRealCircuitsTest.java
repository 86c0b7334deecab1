package io.quantumlock.adapter.quantum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quantumlock.adapter.quantum.AlteredBackend.Gate;
import io.quantumlock.domain.fingerprint.Fingerprinter;
import io.quantumlock.domain.fingerprint.NamedSubject;
import io.quantumlock.domain.fingerprint.Sha3Seeds;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FingerprintsOfRealCircuitsTest {
  private final Fingerprinter fingerprinter =
      new Fingerprinter(new ScalarBackend(), new Sha3Seeds());

  /// To first order a circuit of n angles, each off by σ, loses at most n·σ²/4 on average.
  @Test
  void aDeviceWithTheQuotedErrorIsOfAcceptableFidelity() {
    var fidelities =
        IntStream.range(0, 25)
            .mapToObj(i -> fingerprinter.make(new NamedSubject("fidelity " + i)).fidelity())
            .toList();
    double sigma = Fingerprinter.SIGMA;
    double bound = 1 - 15 * 16 * sigma * sigma / 4;

    assertThat(
            fidelities.stream().mapToDouble(f -> f.value().doubleValue()).average().orElseThrow())
        .isCloseTo(bound, within(0.001));
    assertThat(fidelities)
        .allSatisfy(f -> assertThat(f.value().doubleValue()).isBetween(0.98, 0.995));
  }

  @Test
  void aBackendThatIsWrongByLessThanTheMarginRegeneratesTheSame() {
    for (int i = 0; i < 5; i++) {
      var subject = new NamedSubject("margin " + i);
      var fingerprint = fingerprinter.make(subject);
      for (int layer = 0; layer < Fingerprinter.LAYERS; layer += 3) {
        var wrong = AlteredBackend.off(Gate.RY, layer, 2 * i, 5e-12);

        assertThat(new Fingerprinter(wrong, new Sha3Seeds()).regenerates(subject, fingerprint))
            .isTrue();
      }
    }
  }

  @Test
  void aBackendThatIsVisiblyWrongDoesNotRegenerate() {
    var subject = new NamedSubject("wrong");
    var wrong = AlteredBackend.off(Gate.RZ, 0, 0, 0.01);

    assertThat(
            new Fingerprinter(wrong, new Sha3Seeds())
                .regenerates(subject, fingerprinter.make(subject)))
        .isFalse();
  }
}
