package io.quantumlock.bootstrap.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

  @ParameterizedTest
  @CsvSource({"0,0.0001", "0.0013,0.002", "0.15,0.2", "0.2,0.2", "0.21,0.5", "1,1"})
  void theAxisEndsAtTheNextRoundNumberOnEitherSide(double most, String end) {
    var scale = Scale.of(List.of(-most, most / 2));

    assertThat(scale.text()).isEqualTo(end);
    assertThat(scale.share(-scale.end())).isEqualTo(-1);
  }
}
