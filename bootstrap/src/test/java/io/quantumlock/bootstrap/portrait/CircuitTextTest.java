package io.quantumlock.bootstrap.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CircuitTextTest {

  private static List<String> lines(int width) {
    return new CircuitText(Portraits.ring(), width).lines();
  }

  @Test
  void everyQubitIsALineAndTheRingIsClosedAcrossIt() {
    assertThat(lines(80))
        .containsExactly(
            "      layer 1            layer 2",
            "       Ry    Rz    CZ     Ry",
            "q0  ─┤1.23├┤6.28├─┬───┬─┤0.10├──",
            "q1  ─┤0.00├┤0.50├─┴─┬─┼─┤0.20├──",
            "q2  ─┤3.00├┤0.00├───┴─┴─┤0.30├──");
  }

  @Test
  void whatIsWiderThanTheTerminalIsFolded() {
    assertThat(lines(31))
        .containsExactly(
            "      layer 1",
            "       Ry    Rz    CZ",
            "q0  ─┤1.23├┤6.28├─┬───┬",
            "q1  ─┤0.00├┤0.50├─┴─┬─┼",
            "q2  ─┤3.00├┤0.00├───┴─┴",
            "",
            "      layer 2",
            "       Ry",
            "q0  ─┤0.10├──",
            "q1  ─┤0.20├──",
            "q2  ─┤0.30├──");
  }

  @Test
  void asManyLayersStandSideBySideAsFit() {
    var folded = new CircuitText(Portraits.wide(), 80).lines();

    assertThat(folded)
        .hasSize(2 * 5 + 1)
        .allSatisfy(l -> assertThat(l).hasSizeLessThanOrEqualTo(80));
    assertThat(folded.getFirst()).contains("layer 1", "layer 4");
    assertThat(folded.get(6)).contains("layer 5");
  }
}
