package io.quantumlock.domain.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MiscalibratingACircuitTest {
  private static final double SIGMA = 0.25;

  private final Circuit circuit = Circuits.license("calibrated", 3, 2);

  @Test
  void errorsAreDrawnInTheOrderOfTheAngles() {
    var off = circuit.miscalibrated(SIGMA, new Uniforms(rising()));
    var errors = new Uniforms(rising());

    for (int i = 0; i < 2; i++) {
      var layer = circuit.layers().get(i);
      var offLayer = off.layers().get(i);
      for (int qubit = 0; qubit < 3; qubit++) {
        assertThat(offLayer.ry().radians(qubit))
            .isEqualTo(layer.ry().radians(qubit) + SIGMA * errors.nextGaussian());
      }
      for (int qubit = 0; qubit < 3 && i == 0; qubit++) {
        assertThat(offLayer.rz().radians(qubit))
            .isEqualTo(layer.rz().radians(qubit) + SIGMA * errors.nextGaussian());
      }
    }
  }

  @Test
  void anglesThatWereNotDrawnHaveNoError() {
    var stream = rising();
    var last = circuit.miscalibrated(SIGMA, new Uniforms(stream)).layers().getLast();

    assertThat(last.rz().radians(0)).isZero();
    assertThat(last.rz().radians(2)).isZero();
    assertThat(stream.taken()).isEqualTo(2 * (2 * 3 + 3));
  }

  @Test
  void thePairsStayTheSame() {
    var off = circuit.miscalibrated(SIGMA, new Uniforms(rising()));

    assertThat(off.layers().getFirst().cz()).isEqualTo(Circuit.ring(3));
    assertThat(off.layers().getLast().cz()).isEmpty();
  }

  @Test
  void aDeviceWithoutErrorRunsTheCircuitAsItIs() {
    var same = circuit.miscalibrated(0, new Uniforms(rising()));

    assertThat(same.layers().getFirst().rz().radians(1))
        .isCloseTo(circuit.layers().getFirst().rz().radians(1), within(0.0));
  }

  private static ScriptedStream rising() {
    return new ScriptedStream(k -> (k + 1) / 64.0);
  }
}
