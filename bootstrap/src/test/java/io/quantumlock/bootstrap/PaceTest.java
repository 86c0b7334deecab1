package io.quantumlock.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
  private final Pace pace = new Pace();

  private void rounds(int count, long nanos) {
    for (int i = 0; i < count; i++) {
      pace.add(nanos);
    }
  }

  @Test
  void itIsSteadyWhenADozenRoundsInARowWereNotFaster() {
    rounds(12, 1000);
    assertThat(pace.isSteady()).isFalse();
    rounds(1, 1000);
    assertThat(pace.isSteady()).isTrue();
  }

  @Test
  void aRoundThatIsFasterByMoreThanNoiseBeginsTheCountAnew() {
    rounds(10, 1000);
    rounds(1, 940);
    rounds(11, 2000);
    assertThat(pace.isSteady()).isFalse();
    rounds(1, 930);
    assertThat(pace.isSteady()).isTrue();
  }
}
