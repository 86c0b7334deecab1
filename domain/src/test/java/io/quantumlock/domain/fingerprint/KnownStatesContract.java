package io.quantumlock.domain.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// States that a textbook gives: what every backend must prepare.
public abstract class KnownStatesContract {
  private static final double TOLERANCE = 1e-12;
  private static final double HALF_PI = Math.PI / 2;

  protected abstract QuantumBackend backend();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 9})
  void withoutAGateAllQubitsAreZero(int qubits) {
    assertState(new Circuit(qubits, List.of()), i -> i == 0 ? Complex.ONE : Complex.ZERO);
  }

  @Test
  void ryTurnsZeroTowardsOne() {
    forEveryQubitAndAngle(
        (qubit, theta) ->
            assertState(
                circuit(ry(3, qubit, theta)),
                i ->
                    i == 0
                        ? new Complex(Math.cos(theta / 2), 0)
                        : i == 1 << qubit ? new Complex(Math.sin(theta / 2), 0) : Complex.ZERO));
  }

  @Test
  void ryTurnsOneBackTowardsZero() {
    forEveryQubitAndAngle(
        (qubit, theta) ->
            assertState(
                circuit(ry(3, qubit, Math.PI), ry(3, qubit, theta)),
                i ->
                    i == 0
                        ? new Complex(-Math.sin(theta / 2), 0)
                        : i == 1 << qubit ? new Complex(Math.cos(theta / 2), 0) : Complex.ZERO));
  }

  @Test
  void rzTurnsThePhasesApart() {
    forEveryQubitAndAngle(
        (qubit, phi) ->
            assertState(
                circuit(new Layer(one(3, qubit, HALF_PI), one(3, qubit, phi), List.of())),
                i ->
                    i == 0
                        ? Complex.polar(Math.sqrt(0.5), -phi / 2)
                        : i == 1 << qubit ? Complex.polar(Math.sqrt(0.5), phi / 2) : Complex.ZERO));
  }

  @Test
  void czFlipsTheSignWhereBothQubitsAreOne() {
    for (int a = 0; a < 7; a++) {
      for (int b = 0; b < 7; b++) {
        if (a != b) {
          int both = 1 << a | 1 << b;
          var layer = new Layer(all(7, HALF_PI), Angles.none(7), List.of(new Layer.Pair(a, b)));
          double each = Math.pow(2, -3.5);
          assertState(circuit(layer), i -> new Complex((i & both) == both ? -each : each, 0));
        }
      }
    }
  }

  @Test
  void aBellPairIsBothOrNeither() {
    assertState(ghz(2), i -> i == 0 || i == 3 ? new Complex(Math.sqrt(0.5), 0) : Complex.ZERO);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 7, 10})
  void aGhzStateIsAllOrNone(int qubits) {
    int all = (1 << qubits) - 1;
    assertState(
        ghz(qubits), i -> i == 0 || i == all ? new Complex(Math.sqrt(0.5), 0) : Complex.ZERO);
  }

  /// H|x⟩ = Σ (−1)^(x·y) |y⟩ / √N
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 6})
  void aHadamardWallTakesABasisStateToItsCharacter(int qubits) {
    double each = Math.pow(2, -qubits / 2.0);
    for (int x = 0; x < 1 << qubits; x++) {
      int state = x;
      var flips = Angles.each(qubits, qubit -> (state >> qubit & 1) * Math.PI);
      // H = Ry(π/2)·Z, and Rz(π) is −i·Z
      var phase = Complex.polar(1, -qubits * HALF_PI);
      assertState(
          circuit(
              new Layer(flips, all(qubits, Math.PI), List.of()),
              new Layer(all(qubits, HALF_PI), Angles.none(qubits), List.of())),
          y -> phase.times(new Complex(Integer.bitCount(state & y) % 2 == 0 ? each : -each, 0)));
    }
  }

  @Test
  void aTurnByTwoPiFlipsTheSignOfTheState() {
    assertState(
        circuit(new Layer(one(4, 2, 2 * Math.PI), one(4, 1, 2 * Math.PI), List.of())),
        i -> i == 0 ? Complex.ONE : Complex.ZERO);
  }

  private interface QubitAndAngle {
    void check(int qubit, double angle);
  }

  private static void forEveryQubitAndAngle(QubitAndAngle check) {
    for (int qubit = 0; qubit < 3; qubit++) {
      for (double angle : new double[] {0, 1e-9, 0.3, HALF_PI, 2, Math.PI, 5, -0.7, -4, 40}) {
        check.check(qubit, angle);
      }
    }
  }

  /// A rotation of the first qubit, then CNOT from each qubit to the next: CNOT =
  /// Ry(π/2)·CZ·Ry(−π/2) on its target.
  private static Circuit ghz(int qubits) {
    var layers = new ArrayList<Layer>();
    for (int control = 0; control < qubits - 1; control++) {
      int from = control;
      var ry = Angles.each(qubits, q -> q == from ? HALF_PI : q == from + 1 ? -HALF_PI : 0);
      layers.add(new Layer(ry, Angles.none(qubits), List.of(new Layer.Pair(control, control + 1))));
    }
    layers.add(ry(qubits, qubits - 1, HALF_PI));
    return new Circuit(qubits, layers);
  }

  private static Circuit circuit(Layer... layers) {
    return new Circuit(layers[0].ry().qubits(), List.of(layers));
  }

  private static Layer ry(int qubits, int qubit, double theta) {
    return new Layer(one(qubits, qubit, theta), Angles.none(qubits), List.of());
  }

  private static Angles one(int qubits, int qubit, double angle) {
    return Angles.each(qubits, q -> q == qubit ? angle : 0);
  }

  private static Angles all(int qubits, double angle) {
    return Angles.each(qubits, _ -> angle);
  }

  private void assertState(Circuit circuit, IntFunction<Complex> expected) {
    var states = IntStream.range(0, 1 << circuit.qubits()).mapToObj(expected).toList();
    var prepared = Amplitudes.of(backend(), circuit);

    assertThat(prepared.distance(new Amplitudes(states))).isCloseTo(0, within(TOLERANCE));
  }
}
