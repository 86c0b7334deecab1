package io.quantumlock.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediansTest {
  private final List<String> measured = new ArrayList<>();
  private final List<Integer> percents = new ArrayList<>();

  /// The n-th measurement of all gives n.
  private double count(String subject) {
    measured.add(subject);
    return measured.size();
  }

  @Test
  void thingsAreMeasuredByTurnsAndTheFirstHalfIsForWarmingUp() {
    var medians = Medians.of(List.of("a", "b"), 1, 3, this::count, percents::add);

    assertThat(measured)
        .containsExactly("a", "b", "a", "b", "a", "b", "a", "b", "a", "b", "a", "b");
    assertThat(medians).containsExactly(9.0, 10.0);
    assertThat(percents).containsExactly(16, 33, 50, 66, 83, 100);
  }

  @ParameterizedTest
  @CsvSource({"1, 2", "2, 3.5", "4, 6.5", "5, 8"})
  void theMedianIsTheMiddleOrBetweenTheTwoInTheMiddle(int rounds, double median) {
    assertThat(Medians.of(List.of("a"), 1, rounds, this::count, percents::add))
        .containsExactly(median);
  }

  @Test
  void fewRoundsAreWarmedUpForLongerThanTheyLast() {
    assertThat(Medians.of(List.of("a"), 5, 1, this::count, percents::add)).containsExactly(6.0);
    assertThat(percents).hasSize(6).last().isEqualTo(100);
  }
}
