package io.quantumlock.domain.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// On a register whose 2¹⁶ states are all alike: the cumulative distribution has a step at every
/// multiple of 2⁻¹⁶, exactly, and a draw's upper 16 bits are its outcome.
class FingerprinterTest {
  private static final int ANGLES = 15 * 16;
  private static final NamedSubject SUBJECT = new NamedSubject("subject");

  private final GivenState uniform = new GivenState(_ -> 0x1p-8);
  private final List<ScriptedStream> opened = new ArrayList<>();

  private interface Draws {
    double draw(int attempt, int k);
  }

  /// In the middle between two steps.
  private static double clear(int outcome) {
    return (outcome + 0.5) * 0x1p-16;
  }

  private Fingerprinter fingerprinter(Draws draws) {
    return new Fingerprinter(
        uniform,
        encoded -> {
          var parts = new String(encoded, StandardCharsets.UTF_8).split("/", -1);
          int salt = parts[0].equals(SUBJECT.name()) ? 0 : 1;
          int attempt = Integer.parseInt(parts[2]);
          var stream =
              new ScriptedStream(
                  k ->
                      k < ANGLES || k >= ANGLES + 256
                          ? 0.5
                          : draws.draw(attempt, k - ANGLES + salt));
          opened.add(stream);
          return stream;
        });
  }

  @Test
  void theSignatureIsOverTheOutcomesInOrderOfTheDraws() {
    var fingerprint = fingerprinter((_, k) -> clear(256 * k % 65_536 + k)).make(SUBJECT);
    var outcomes = IntStream.range(0, 256).map(k -> 256 * k + k).toArray();

    assertThat(fingerprint.signature()).isEqualTo(QuantumSignature.over(1, outcomes));
    assertThat(fingerprint.version()).isEqualTo(1);
    assertThat(fingerprint.attempt()).isZero();
    assertThat(fingerprint.fidelity()).isEqualTo(Fidelity.of(1));
  }

  @Test
  void makingTakesTheAnglesAndTheDrawsTwiceThenTheErrorsOfTheStream() {
    fingerprinter((_, k) -> clear(k)).make(SUBJECT);

    assertThat(opened)
        .extracting(ScriptedStream::taken)
        .containsExactly(ANGLES + 256, ANGLES + 256 + 2 * ANGLES);
  }

  @Test
  void regeneratingTakesNoErrors() {
    var fingerprinter = fingerprinter((_, k) -> clear(k));
    fingerprinter.regenerates(SUBJECT, fingerprinter.make(SUBJECT));

    assertThat(opened.getLast().taken()).isEqualTo(ANGLES + 256);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0, 9e-11", "0, -9e-11", "255, 9e-11", "255, -9e-11", "100, 1e-15"})
  void aDrawTooCloseToAStepRaisesTheAttempt(int which, double distance) {
    var fingerprint =
        fingerprinter((a, k) -> a == 0 && k == which ? 0.25 + distance : clear(k + a))
            .make(SUBJECT);

    assertThat(fingerprint.attempt()).isEqualTo(1);
    assertThat(fingerprint.signature())
        .isEqualTo(QuantumSignature.over(1, IntStream.rangeClosed(1, 256).toArray()));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.1e-10, -1.1e-10})
  void aDrawBeyondTheMarginIsGoodEnough(double distance) {
    var fingerprint = fingerprinter((_, k) -> k == 7 ? 0.25 + distance : clear(k)).make(SUBJECT);

    assertThat(fingerprint.attempt()).isZero();
  }

  @Test
  void attemptsAreMadeUntilAllDrawsAreClear() {
    var fingerprinter = fingerprinter((a, k) -> a < 3 && k == 80 * a ? 0.5 : clear(k));
    var fingerprint = fingerprinter.make(SUBJECT);

    assertThat(fingerprint.attempt()).isEqualTo(3);
    assertThat(opened.subList(0, 3)).allMatch(stream -> stream.taken() == ANGLES + 256);
    assertThat(fingerprinter.regenerates(SUBJECT, fingerprint)).isTrue();
  }

  @Test
  @Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD)
  void aBackendWhoseStatesHaveNoGapsIsGivenUpOn() {
    var broken = new Fingerprinter(new GivenState(_ -> Double.NaN), new Sha3Seeds());

    assertThatThrownBy(() -> broken.make(SUBJECT)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aFingerprintRegeneratesFromTheSameSubjectOnly() {
    var fingerprinter = fingerprinter((_, k) -> clear(k));
    var fingerprint = fingerprinter.make(SUBJECT);

    assertThat(fingerprinter.regenerates(SUBJECT, fingerprint)).isTrue();
    assertThat(fingerprinter.regenerates(new NamedSubject("other"), fingerprint)).isFalse();
    assertThat(fingerprinter.regenerates(SUBJECT, fingerprint)).isTrue();
  }

  @Test
  void theAttemptIsPartOfWhatIsRegenerated() {
    var fingerprinter = fingerprinter((a, k) -> clear(k + a));
    var made = fingerprinter.make(SUBJECT);
    var moved = new QuantumFingerprint(1, 1, made.signature(), made.fidelity());

    assertThat(fingerprinter.regenerates(SUBJECT, moved)).isFalse();
  }

  @Test
  void aFingerprintOfAnotherVersionDoesNotRegenerate() {
    var fingerprinter = fingerprinter((_, k) -> clear(k));
    var made = fingerprinter.make(SUBJECT);
    var later = new QuantumFingerprint(2, made.attempt(), made.signature(), made.fidelity());

    assertThat(fingerprinter.regenerates(SUBJECT, later)).isFalse();
  }

  @Test
  void theFidelityPlaysNoPartInRegenerating() {
    var fingerprinter = fingerprinter((_, k) -> clear(k));
    var made = fingerprinter.make(SUBJECT);
    var worse = new QuantumFingerprint(1, made.attempt(), made.signature(), Fidelity.of(0.1));

    assertThat(fingerprinter.regenerates(SUBJECT, worse)).isTrue();
    assertThat(worse.isAcceptable()).isFalse();
    assertThat(made.isAcceptable()).isTrue();
  }
}
