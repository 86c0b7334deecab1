package io.quantumlock.domain.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import io.quantumlock.domain.fingerprint.FingerprintPortrait.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortrayingAFingerprintTest {
  private static final double TINY = 1e-12;
  private static final NamedSubject SUBJECT = new NamedSubject("subject");

  private static FingerprintPortrait portrait(Circuit circuit, int... drawn) {
    var register = new ComplexBackend().register(circuit.qubits());
    register.prepare(circuit);
    return FingerprintPortrait.of(circuit, register, drawn, true);
  }

  private static Layer layer(Angles ry, Angles rz) {
    return new Layer(ry, rz, List.of());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.3, Math.PI / 2, 2, Math.PI})
  void aQubitThatWasTurnedByThetaHasTheMeanCosTheta(double theta) {
    var turned = new Circuit(1, List.of(layer(Angles.of(theta), Angles.of(0.7))));

    assertThat(portrait(turned).meanZ())
        .singleElement()
        .satisfies(mean -> assertThat(mean).isCloseTo(Math.cos(theta), within(TINY)));
  }

  @Test
  void aPhaseBetweenTwoTurnsIsSeen() {
    double a = 0.4;
    double b = 1.1;
    double phi = 2.5;
    var circuit =
        new Circuit(
            1, List.of(layer(Angles.of(a), Angles.of(phi)), layer(Angles.of(b), Angles.none(1))));

    double expected = Math.cos(a) * Math.cos(b) - Math.sin(a) * Math.sin(b) * Math.cos(phi);
    assertThat(portrait(circuit).meanZ().getFirst()).isCloseTo(expected, within(TINY));
  }

  @Test
  void everyQubitHasItsOwnMeanFromQubitZeroUp() {
    var circuit = new Circuit(3, List.of(layer(Angles.of(0, Math.PI, 1), Angles.none(3))));

    assertThat(portrait(circuit).meanZ())
        .satisfiesExactly(
            zero -> assertThat(zero).isCloseTo(1, within(TINY)),
            one -> assertThat(one).isCloseTo(-1, within(TINY)),
            two -> assertThat(two).isCloseTo(Math.cos(1), within(TINY)));
  }

  /// Both qubits are as likely to be 0 as 1, and always the same.
  @Test
  void theHalvesOfABellPairHaveTheMeanZeroEach() {
    double right = Math.PI / 2;
    var circuit =
        new Circuit(
            2,
            List.of(
                new Layer(Angles.of(right, -right), Angles.none(2), List.of(new Layer.Pair(0, 1))),
                layer(Angles.of(0, right), Angles.none(2))));

    var portrait = portrait(circuit, 0, 3);
    assertThat(portrait.meanZ()).allSatisfy(mean -> assertThat(mean).isCloseTo(0, within(TINY)));
    assertThat(portrait.outcomes())
        .allSatisfy(outcome -> assertThat(outcome.probability()).isCloseTo(0.5, within(TINY)));
  }

  @Test
  void theMostFrequentOutcomeComesFirstThenTheLikeliest() {
    var unequal = GivenState.ofProbabilities(2, state -> new double[] {0.1, 0.2, 0.4, 0.3}[state]);
    var portrait =
        FingerprintPortrait.of(
            new Circuit(2, List.of()), unequal, new int[] {3, 0, 2, 0, 1, 0}, false);

    assertThat(portrait.outcomes())
        .extracting(Outcome::state, Outcome::draws)
        .containsExactly(tuple(0, 3), tuple(2, 1), tuple(3, 1), tuple(1, 1));
    assertThat(portrait.outcomes().getFirst().probability()).isCloseTo(0.1, within(TINY));
    assertThat(portrait.draws()).isEqualTo(6);
    assertThat(portrait.regenerated()).isFalse();
  }

  @Test
  void itIsOfTheFingerprintThatIsKeptAndSaysWhetherThatIsRegenerated() {
    var fingerprinter = new Fingerprinter(new GivenState(_ -> 0x1p-8), new Sha3Seeds());
    var made = fingerprinter.make(SUBJECT);
    var portrait = fingerprinter.portray(SUBJECT, made);
    var otherwise =
        new QuantumFingerprint(1, made.attempt() + 1, made.signature(), made.fidelity());
    var outdated = new QuantumFingerprint(2, made.attempt(), made.signature(), made.fidelity());

    assertThat(portrait.regenerated()).isTrue();
    assertThat(portrait.draws()).isEqualTo(Fingerprinter.DRAWS);
    assertThat(portrait.circuit().layers()).hasSize(Fingerprinter.LAYERS);
    assertThat(portrait.meanZ())
        .hasSize(Fingerprinter.QUBITS)
        .allMatch(mean -> Math.abs(mean) < TINY);
    assertThat(firstAngle(fingerprinter.portray(SUBJECT, made))).isEqualTo(firstAngle(portrait));
    assertThat(fingerprinter.portray(SUBJECT, otherwise).regenerated()).isFalse();
    assertThat(firstAngle(fingerprinter.portray(SUBJECT, otherwise)))
        .isNotEqualTo(firstAngle(portrait));
    assertThat(fingerprinter.portray(SUBJECT, outdated).regenerated()).isFalse();
  }

  private static double firstAngle(FingerprintPortrait portrait) {
    return portrait.circuit().layers().getFirst().ry().radians(0);
  }
}
