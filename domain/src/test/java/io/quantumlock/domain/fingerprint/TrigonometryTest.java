package io.quantumlock.domain.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TrigonometryTest {
  private static final double LAST_BITS = 2e-16;

  @Test
  void sinesAndCosinesAreThoseOfStrictMathOverAFewTurns() {
    for (int i = -4000; i <= 4000; i++) {
      double x = i * 0.005;
      assertThat(Trigonometry.sin(x)).isCloseTo(StrictMath.sin(x), within(LAST_BITS));
      assertThat(Trigonometry.cos(x)).isCloseTo(StrictMath.cos(x), within(LAST_BITS));
    }
  }

  @Test
  void anEighthOfATurnAndLessAreLeftToStrictMath() {
    for (int i = -78; i <= 78; i++) {
      assertThat(Trigonometry.sin(i * 0.01)).isEqualTo(StrictMath.sin(i * 0.01));
      assertThat(Trigonometry.cos(i * 0.01)).isEqualTo(StrictMath.cos(i * 0.01));
    }
  }

  /// The sine of a multiple of [Math#PI] is what it lacks of π, far below the last bit of π itself.
  @Test
  void whatPiLacksIsSeen() {
    assertThat(Trigonometry.sin(Math.PI)).isCloseTo(1.2246467991473532e-16, within(1e-24));
    assertThat(Trigonometry.cos(Math.PI / 2)).isCloseTo(6.123233995736766e-17, within(1e-24));
  }
}
