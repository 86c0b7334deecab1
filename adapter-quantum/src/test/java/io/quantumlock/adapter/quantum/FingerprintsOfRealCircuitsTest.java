package io.quantumlock.adapter.quantum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quantumlock.adapter.quantum.AlteredBackend.Gate;
import io.quantumlock.domain.fingerprint.Fidelity;
import io.quantumlock.domain.fingerprint.FingerprintPortrait.Outcome;
import io.quantumlock.domain.fingerprint.Fingerprinter;
import io.quantumlock.domain.fingerprint.NamedSubject;
import io.quantumlock.domain.fingerprint.QuantumFingerprint;
import io.quantumlock.domain.fingerprint.QuantumSignature;
import io.quantumlock.domain.fingerprint.Sha3Seeds;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  /// Of these subjects the first attempt has a draw within 5·10⁻¹² of a step, as about one in five
  /// thousand has.
  @ParameterizedTest
  @ValueSource(ints = {1640, 35163, 40593})
  void aBackendThatIsWrongByLessThanTheMarginRegeneratesTheSame(int number) {
    var subject = new NamedSubject("margin " + number);
    var fingerprint = fingerprinter.make(subject);

    assertThat(fingerprint.attempt()).isPositive();
    assertThat(off(5e-12).regenerates(subject, fingerprint)).isTrue();
    assertThat(off(-5e-12).regenerates(subject, fingerprint)).isTrue();
    assertThat(
            Stream.of(5e-12, -5e-12)
                .map(error -> firstAttempt(off(error), subject))
                .allMatch(firstAttempt(fingerprinter, subject)::equals))
        .as("without the rule the same would be measured")
        .isFalse();
  }

  private static Fingerprinter off(double error) {
    return new Fingerprinter(new ShiftedBackend(new ScalarBackend(), error), new Sha3Seeds());
  }

  /// How often each state was measured.
  private static Map<Integer, Integer> firstAttempt(
      Fingerprinter fingerprinter, NamedSubject subject) {
    var none = new QuantumSignature("0".repeat(128));
    var unmade = new QuantumFingerprint(Fingerprinter.VERSION, 0, none, Fidelity.of(1));
    return fingerprinter.portray(subject, unmade).outcomes().stream()
        .collect(Collectors.toMap(Outcome::state, Outcome::draws));
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
