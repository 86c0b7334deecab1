package io.quantumlock.domain.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quantumlock.domain.fingerprint.QuantumBackend.Register;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasurementTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 10})
  void eachStateOfAUniformRegisterHasItsShareOfTheDraws(int qubits) {
    int states = 1 << qubits;
    var uniform = GivenState.ofProbabilities(qubits, _ -> 1.0 / states);
    var middles = IntStream.range(0, states).mapToDouble(i -> (i + 0.5) / states).toArray();

    assertThat(measure(uniform, middles)).isEqualTo(IntStream.range(0, states).toArray());
  }

  /// Probabilities of 1/1024 each are exact, sums included: a draw on a step belongs to the state
  /// that begins there, also where a block of the cumulative distribution ends.
  @Test
  void aDrawOnAStepBelongsToTheStateThatBeginsThere() {
    var uniform = GivenState.ofProbabilities(10, _ -> 0x1p-10);

    for (int state : new int[] {0, 1, 63, 64, 65, 128, 1023}) {
      double step = state * 0x1p-10;
      assertThat(measure(uniform, step, step + 0x1p-40)).containsExactly(state, state);
    }
    for (int state : new int[] {1, 63, 64, 65, 128, 1023}) {
      assertThat(measure(uniform, state * 0x1p-10 - 0x1p-40)).containsExactly(state - 1);
    }
  }

  @Test
  void theGreatestDrawBelongsToTheLastState() {
    for (int qubits = 1; qubits <= 10; qubits++) {
      double each = 1.0 / (1 << qubits);
      assertThat(measure(GivenState.ofProbabilities(qubits, _ -> each), Math.nextDown(1.0)))
          .containsExactly((1 << qubits) - 1);
    }
  }

  @Test
  void aStateWithoutProbabilityIsNeverMeasured() {
    var every64th = GivenState.ofProbabilities(10, i -> i % 64 == 17 ? 1 / 16.0 : 0);
    var draws = IntStream.range(0, 4096).mapToDouble(k -> k / 4096.0).toArray();

    for (int outcome : measure(every64th, draws)) {
      assertThat(outcome % 64).isEqualTo(17);
    }
  }

  @Test
  void emptyBlocksAtBothEndsAreNeverMeasured() {
    var one = GivenState.ofProbabilities(9, i -> i == 200 ? 1 : 0);

    assertThat(measure(one, 0, 0.5, Math.nextDown(1.0))).containsExactly(200, 200, 200);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.25, 0.999, 4})
  void theDistributionIsNormalizedByItsTotal(double total) {
    double[] shares = {0.1, 0.2, 0.3, 0.4};
    var register = GivenState.ofProbabilities(2, i -> total * shares[i]);

    assertThat(measure(register, 0.09, 0.11, 0.29, 0.31, 0.59, 0.61, 0.99))
        .containsExactly(0, 1, 1, 2, 2, 3, 3);
    assertThat(gap(register, 0.55)).isCloseTo(0.05, within(1e-15));
  }

  @Test
  void theGapIsTheDistanceToTheNearestStepOnEitherSide() {
    var uniform = GivenState.ofProbabilities(10, _ -> 0x1p-10);

    for (int state : new int[] {1, 63, 64, 65, 127, 128, 512, 1023}) {
      double step = state * 0x1p-10;
      assertThat(gap(uniform, step)).isZero();
      assertThat(gap(uniform, step + 1e-5)).isCloseTo(1e-5, within(1e-15));
      assertThat(gap(uniform, step - 1e-5)).isCloseTo(1e-5, within(1e-15));
      assertThat(gap(uniform, step + 1e-10)).isCloseTo(1e-10, within(1e-15));
      assertThat(gap(uniform, step - 1e-10)).isCloseTo(1e-10, within(1e-15));
    }
  }

  @Test
  void theGapIsTheLeastOfAllDrawsWhereverTheyStand() {
    var uniform = GivenState.ofProbabilities(3, _ -> 0.125);

    assertThat(gap(uniform, 0.05, 0.25 + 0x1p-20, 0.7)).isCloseTo(0x1p-20, within(1e-15));
    assertThat(gap(uniform, 0.25 + 0x1p-20, 0.05, 0.7)).isCloseTo(0x1p-20, within(1e-15));
    assertThat(gap(uniform, 0.05, 0.7, 0.25 + 0x1p-20)).isCloseTo(0x1p-20, within(1e-15));
  }

  @Test
  void aGapIsForgottenAtTheNextMeasurement() {
    var measurement = new Measurement(3);
    var uniform = GivenState.ofProbabilities(3, _ -> 0.125);
    measurement.measure(uniform, new double[] {0.25}, new int[1]);
    measurement.measure(uniform, new double[] {0.0625}, new int[1]);

    assertThat(measurement.gap()).isEqualTo(0.0625);
  }

  @Test
  void amplitudesThatAreNoNumbersLeaveNoGap() {
    var broken = new GivenState(_ -> Double.NaN).register(3);

    assertThat(gap(broken, 0.5) >= Fingerprinter.MARGIN).isFalse();
    assertThat(gap(GivenState.ofProbabilities(3, _ -> 0), 0.5) >= Fingerprinter.MARGIN).isFalse();
  }

  /// Against a plain running sum, over a state whose probabilities have nothing simple about them.
  @ParameterizedTest
  @ValueSource(ints = {1, 5, 6, 7, 9})
  void outcomesAreThoseOfARunningSum(int qubits) {
    var state = Amplitudes.of(new ComplexBackend(), Circuits.license("sum", qubits, 4));
    var register = GivenState.ofProbabilities(qubits, state::probability);
    var uniforms = new Uniforms(new Sha3Seeds().open(new byte[] {(byte) qubits}));
    var draws = DoubleStream.generate(uniforms::next).limit(500).toArray();

    var outcomes = measure(register, draws);
    for (int k = 0; k < draws.length; k++) {
      assertThat(outcomes[k]).isEqualTo(runningSumOutcome(state, draws[k]));
    }
  }

  private static int runningSumOutcome(Amplitudes state, double draw) {
    double sum = 0;
    int outcome = -1;
    while (sum <= draw) {
      sum += state.probability(++outcome);
    }
    return outcome;
  }

  private static int[] measure(Register register, double... draws) {
    var outcomes = new int[draws.length];
    new Measurement(register.qubits()).measure(register, draws, outcomes);
    return outcomes;
  }

  private static double gap(Register register, double... draws) {
    var measurement = new Measurement(register.qubits());
    measurement.measure(register, draws, new int[draws.length]);
    return measurement.gap();
  }
}
