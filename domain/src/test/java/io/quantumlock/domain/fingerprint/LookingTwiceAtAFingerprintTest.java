package io.quantumlock.domain.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A fingerprint that would not regenerate is not made, whatever went wrong in between.
class LookingTwiceAtAFingerprintTest {
  private static final int ANGLES = 15 * 16;

  private final NamedSubject subject = new NamedSubject("subject");

  /// How often the seed was opened.
  private final AtomicInteger looks = new AtomicInteger();

  private static double alike(int state) {
    return 0x1p-8;
  }

  /// Draws in the middle between two steps of a state whose amplitudes are alike.
  private static double clear(int k) {
    return k < ANGLES || k >= ANGLES + 256 ? 0.5 : (k + 0.5) * 0x1p-16;
  }

  private Fingerprinter with(IntToDoubleFunction ideal, IntToDoubleFunction device) {
    return new Fingerprinter(
        new TwoStates(ideal, device),
        _ -> {
          looks.incrementAndGet();
          return new ScriptedStream(LookingTwiceAtAFingerprintTest::clear);
        });
  }

  private void assertRefused(Fingerprinter fingerprinter, String fault) {
    assertThatThrownBy(() -> fingerprinter.make(subject))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("would not regenerate: " + fault);
  }

  @Test
  void oneThatHoldsIsMade() {
    var fingerprinter =
        with(LookingTwiceAtAFingerprintTest::alike, LookingTwiceAtAFingerprintTest::alike);

    assertThat(fingerprinter.regenerates(subject, fingerprinter.make(subject))).isTrue();
  }

  @Test
  void aPortraitTakesOneLook() {
    var fingerprinter =
        with(LookingTwiceAtAFingerprintTest::alike, LookingTwiceAtAFingerprintTest::alike);
    var made = fingerprinter.make(subject);
    int before = looks.get();

    assertThat(fingerprinter.portray(subject, made).regenerated()).isTrue();
    assertThat(looks).hasValue(before + 1);
  }

  /// Of the angles, and of the draws.
  @ParameterizedTest
  @ValueSource(ints = {0, 16, 32, ANGLES - 1, ANGLES, ANGLES + 255})
  void aNumberThatComesOutOtherwiseIsNoticed(int which) {
    var fingerprinter =
        new Fingerprinter(
            new TwoStates(
                LookingTwiceAtAFingerprintTest::alike, LookingTwiceAtAFingerprintTest::alike),
            _ -> {
              boolean wrong = looks.incrementAndGet() == 2;
              return new ScriptedStream(k -> clear(k) + (wrong && k == which ? 0x1p-16 : 0));
            });

    assertRefused(fingerprinter, "its seed");
  }

  @Test
  void aSubjectThatIsEncodedOtherwiseIsNoticed() {
    var fingerprinter =
        new Fingerprinter(
            new TwoStates(
                LookingTwiceAtAFingerprintTest::alike, LookingTwiceAtAFingerprintTest::alike),
            new Sha3Seeds());

    assertThatThrownBy(
            () -> fingerprinter.make((_, _) -> new byte[] {(byte) looks.incrementAndGet()}))
        .hasMessageContaining("would not regenerate: its seed");
  }

  @ParameterizedTest
  @ValueSource(doubles = {2e-12, -2e-12, 0.5})
  void aStateThatIsNotNormalizedIsNoticed(double error) {
    IntToDoubleFunction off = _ -> 0x1p-8 * Math.sqrt(1 + error);

    assertRefused(with(off, off), "its state is not normalized");
  }

  @Test
  void roundingIsNoFault() {
    IntToDoubleFunction off = _ -> 0x1p-8 * (1 + 1e-13);

    assertThat(with(off, off).make(subject).attempt()).isZero();
  }

  @Test
  void aStateThatDoesNotStayIsNoticed() {
    IntToDoubleFunction changing = i -> i < 500 && looks.get() > 1 ? 0 : 0x1p-8;

    assertRefused(with(changing, LookingTwiceAtAFingerprintTest::alike), "its record");
  }

  /// Signs change no probability.
  @Test
  void aStateThatTheDeviceIsFarFromIsNoticed() {
    assertRefused(
        with(LookingTwiceAtAFingerprintTest::alike, i -> i % 2 == 0 ? 0x1p-8 : -0x1p-8),
        "its fidelity is 0.0000");
  }

  /// One for the register that is asked for first, the other for those after it.
  private static final class TwoStates implements QuantumBackend {
    private final GivenState later;
    private GivenState next;

    TwoStates(IntToDoubleFunction first, IntToDoubleFunction later) {
      next = new GivenState(first);
      this.later = new GivenState(later);
    }

    @Override
    public String name() {
      return "two";
    }

    @Override
    public Register register(int qubits) {
      var register = next.register(qubits);
      next = later;
      return register;
    }
  }
}
