package io.quantumlock.domain.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.fingerprint.QuantumBackend.Register;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FidelityTest {

  @ParameterizedTest
  @CsvSource({
    "0.98474, 0.9847",
    "0.98475, 0.9848",
    "0.98465, 0.9846",
    "1, 1.0000",
    "1.00000000000001, 1.0000",
    "0, 0.0000"
  })
  void aFidelityHasFourDecimals(BigDecimal value, String shown) {
    assertThat(new Fidelity(value)).hasToString(shown);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.001, 1.001, 2, Double.NaN, Double.POSITIVE_INFINITY})
  void anythingOutsideZeroToOneIsNoFidelity(double value) {
    assertThatThrownBy(() -> Fidelity.of(value)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 6, 7, 8})
  void aStateIsItself(int qubits) {
    var state = register(Circuits.license("self", qubits, 4));

    assertThat(Fidelity.between(state, state)).isEqualTo(Fidelity.of(1));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 7})
  void twoBasisStatesHaveNothingInCommon(int qubits) {
    var first = GivenState.ofProbabilities(qubits, i -> i == 0 ? 1 : 0);
    var last = GivenState.ofProbabilities(qubits, i -> i == (1 << qubits) - 1 ? 1 : 0);

    assertThat(Fidelity.between(first, last)).isEqualTo(Fidelity.of(0));
  }

  /// ⟨0|Ry(θ)|0⟩ = cos(θ/2)
  @Test
  void turnsOfOneQubitMultiply() {
    var zero = register(ry(0, 0));
    var turned = register(ry(0.5, 1.25));
    double expected = Math.pow(Math.cos(0.25) * Math.cos(0.625), 2);

    assertThat(Fidelity.between(zero, turned)).isEqualTo(Fidelity.of(expected));
    assertThat(Fidelity.between(turned, zero)).isEqualTo(Fidelity.of(expected));
  }

  @Test
  void aGlobalPhaseMakesNoDifference() {
    var ry = Angles.of(0.4, 1.1);
    var plain = register(new Circuit(2, List.of(new Layer(ry, Angles.none(2), List.of()))));
    var minus = register(Circuits.then(ry(2 * Math.PI, 0), ry(0.4, 1.1)));

    assertThat(Fidelity.between(plain, minus)).isEqualTo(Fidelity.of(1));
  }

  /// |⟨+|Rz(φ)|+⟩|² = cos²(φ/2)
  @Test
  void theImaginaryPartCounts() {
    var plus = Angles.of(Math.PI / 2);
    var turned = new Circuit(1, List.of(new Layer(plus, Angles.of(1.3), List.of())));
    var straight = new Circuit(1, List.of(new Layer(plus, Angles.of(0.2), List.of())));

    assertThat(Fidelity.between(register(straight), register(turned)))
        .isEqualTo(Fidelity.of(Math.pow(Math.cos(0.55), 2)));
  }

  @Test
  void aStateThatIsNotNormalizedHasNone() {
    var twice = GivenState.ofProbabilities(4, _ -> 2 / 16.0);

    assertThatThrownBy(() -> Fidelity.between(twice, twice))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void fidelitiesCompareByTheirValue() {
    assertThat(Fidelity.of(0.9501)).isGreaterThan(Fidelity.of(0.95));
    assertThat(Fidelity.of(0.95)).isEqualByComparingTo(Fidelity.of(0.95));
  }

  @Test
  void from95PercentOnAFidelityIsAcceptable() {
    assertThat(Fidelity.of(0.95).isAcceptable()).isTrue();
    assertThat(Fidelity.of(0.9499).isAcceptable()).isFalse();
  }

  private static Circuit ry(double first, double second) {
    return new Circuit(2, List.of(new Layer(Angles.of(first, second), Angles.none(2), List.of())));
  }

  private static Register register(Circuit circuit) {
    var register = new ComplexBackend().register(circuit.qubits());
    register.prepare(circuit);
    return register;
  }
}
