package io.quantumlock.domain.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnglesTest {

  @Test
  void everyAngleComesWithTheCosineAndSineOfItsHalf() {
    var angles = Angles.of(0.7, -3, 40);

    assertThat(angles.qubits()).isEqualTo(3);
    for (int qubit = 0; qubit < 3; qubit++) {
      double half = new double[] {0.35, -1.5, 20}[qubit];
      assertThat(angles.radians(qubit)).isEqualTo(2 * half);
      assertThat(angles.cosHalf(qubit)).isCloseTo(StrictMath.cos(half), within(2e-16));
      assertThat(angles.sinHalf(qubit)).isCloseTo(StrictMath.sin(half), within(2e-16));
    }
  }

  @Test
  void anglesAreAskedForInOrder() {
    var asked = new ArrayList<Integer>();
    Angles.each(
        4,
        qubit -> {
          asked.add(qubit);
          return 0;
        });

    assertThat(asked).isEqualTo(List.of(0, 1, 2, 3));
  }

  @Test
  void whoMadeAnglesCannotChangeThem() {
    double[] radians = {1, 2};
    var angles = Angles.of(radians);
    radians[0] = 9;

    assertThat(angles.radians(0)).isEqualTo(1);
  }

  @Test
  void anErrorIsAddedToEachAngle() {
    var angles = Angles.of(1, 2, 3);
    var off = angles.plus(qubit -> qubit / 8.0);

    assertThat(off.radians(0)).isEqualTo(1);
    assertThat(off.radians(2)).isEqualTo(3.25);
    assertThat(off.sinHalf(2)).isCloseTo(StrictMath.sin(1.625), within(2e-16));
    assertThat(angles.radians(2)).isEqualTo(3);
  }

  @Test
  void noAnglesTurnNothing() {
    var none = Angles.none(2);

    assertThat(none.qubits()).isEqualTo(2);
    assertThat(none.cosHalf(1)).isEqualTo(1);
    assertThat(none.sinHalf(1)).isZero();
  }
}
