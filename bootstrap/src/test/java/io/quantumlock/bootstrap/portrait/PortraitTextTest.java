package io.quantumlock.bootstrap.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PortraitTextTest {
  private final String text =
      String.join("\n", new PortraitText(Portraits.of(Portraits.ring())).lines());

  @Test
  void theCircuitIsDrawn() {
    assertThat(text)
        .startsWith("Circuit of 3 qubits and 2 layers")
        .contains("q1  ─┤0.00├┤0.50├─┴─┬─┼─┤0.20├──");
  }

  @Test
  void aBarStandsForTheMeanOfEachQubit() {
    var none = " ".repeat(28);

    assertThat(text.lines())
        .contains(
            "q0  " + none + "│" + "█".repeat(14) + " ".repeat(14) + "  +0.5000",
            "q1  " + "█".repeat(28) + "│" + none + "  -1.0000",
            "q2  " + none + "│" + none + "  +0.0000");
  }

  @Test
  void outcomesAreWrittenFromTheHighestQubitDown() {
    assertThat(text)
        .contains("201 draws, 2 different outcomes")
        .contains("101  drawn 200 times, probability 0.750000")
        .contains("001  drawn once, probability 0.125000");
  }

  @Test
  void itFitsATerminal() {
    var wide = new PortraitText(Portraits.of(Portraits.wide())).lines();

    assertThat(wide).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }
}
