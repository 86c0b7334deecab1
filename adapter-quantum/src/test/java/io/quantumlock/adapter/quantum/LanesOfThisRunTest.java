package io.quantumlock.adapter.quantum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LanesOfThisRunTest {

  /// It is JUnit that hands in the guard: without it, this fails.
  @Test
  void theGuardStandsBeforeEveryClassAndLetsThisRunPass(LanesOfThisRun guard) {
    assertThat(guard.bits()).isGreaterThanOrEqualTo(Lanes.SPECIES.vectorBitSize());
    assertThatCode(() -> guard.check()).doesNotThrowAnyException();
  }

  @Test
  void aRunOnOtherVectorsThanItIsAboutIsRefused(LanesOfThisRun guard) {
    int half = Lanes.SPECIES.vectorBitSize() / 2;

    assertThatThrownBy(() -> new LanesOfThisRun(half, guard.interpreted()).check())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("about vectors of " + half);
  }

  @Test
  void aRunThatIsCompiledOrNotAgainstItsWordIsRefused(LanesOfThisRun guard) {
    assertThatThrownBy(() -> new LanesOfThisRun(guard.bits(), !guard.interpreted()).check())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(guard.interpreted() ? "about compiled code" : "the interpreter");
  }
}
