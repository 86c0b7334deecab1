package io.quantumlock.domain.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.quantumlock.domain.fingerprint.QuantumBackend.Register;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds of every register, whatever the circuit; see [KnownStatesContract],
/// [MatrixProductsContract], [AgreementContract] and [GoldenFingerprintsContract] for the rest of
/// the port.
public abstract class QuantumBackendContract {

  protected abstract QuantumBackend backend();

  @Test
  void aBackendHasANameInLowerCase() {
    assertThat(backend().name()).matches("[a-z]+");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void theNormStaysOne(int qubits) {
    var state = Amplitudes.of(backend(), Circuits.license("norm", qubits, 24));

    assertThat(state.norm()).isCloseTo(1, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 6, 11})
  void aCircuitAndItsInverseLeadBackToZero(int qubits) {
    var circuit = Circuits.arbitrary("there and back", qubits, 6);
    var state = Amplitudes.of(backend(), Circuits.then(circuit, Circuits.inverse(circuit)));

    assertThat(state.values().getFirst().plus(Complex.ONE.negate()).abs()).isLessThan(1e-12);
    assertThat(state.norm()).isCloseTo(1, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 7, 12})
  void aUsedRegisterGivesTheSameBitsAsAFreshOne(int qubits) {
    var circuit = Circuits.license("one", qubits, 8);
    var register = backend().register(qubits);
    register.prepare(circuit);
    var first = Amplitudes.of(register);
    register.prepare(Circuits.license("other", qubits, 5));
    register.prepare(circuit);

    assertThat(Amplitudes.of(register)).isEqualTo(first);
    assertThat(Amplitudes.of(backend(), circuit)).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 9, 16})
  void registersDoNotShareTheirMemory(int qubits) {
    var one = backend().register(qubits);
    one.prepare(Circuits.license("one", qubits, 4));
    var before = Amplitudes.of(one);
    backend().register(qubits).prepare(Circuits.license("other", qubits, 4));

    assertThat(Amplitudes.of(one)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 8, 64, 100, 512})
  void aStateCanBeReadInPiecesOfAnySize(int size) {
    var register = backend().register(9);
    register.prepare(Circuits.license("pieces", 9, 3));
    var whole = Amplitudes.of(register);
    for (int from = 0; from + size <= 512; from += Math.max(1, size / 2)) {
      var re = new double[size];
      var im = new double[size];
      register.read(from, re, im);
      for (int i = 0; i < size; i++) {
        assertThat(new Complex(re[i], im[i])).isEqualTo(whole.values().get(from + i));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8, 32, 64, 128, 512})
  void blocksOfAnyNumberHaveTheProbabilityOfTheirStates(int count) {
    var register = backend().register(9);
    register.prepare(Circuits.license("blocks", 9, 3));
    var state = Amplitudes.of(register);
    var blocks = new double[count];
    Arrays.fill(blocks, Double.NaN);
    register.probabilities(blocks);

    int size = 512 / count;
    for (int block = 0; block < count; block++) {
      double expected =
          IntStream.range(block * size, (block + 1) * size).mapToDouble(state::probability).sum();
      assertThat(blocks[block]).isCloseTo(expected, within(1e-15));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 7, 10, 16})
  void theOverlapOfTwoStatesIsThatOfTheirAmplitudes(int qubits) {
    var one = prepared(backend(), Circuits.license("one", qubits, 3));
    var other = Circuits.license("other", qubits, 3);
    double expected = Amplitudes.of(one).overlap(Amplitudes.of(backend(), other));

    assertThat(one.overlap(prepared(backend(), other))).isCloseTo(expected, within(1e-14));
    assertThat(one.overlap(prepared(new ComplexBackend(), other)))
        .isCloseTo(expected, within(1e-14));
    assertThat(one.overlap(prepared(backend(), Circuits.license("one", qubits, 3))))
        .isCloseTo(1, within(1e-14));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 7, 10, 16})
  void readingBeyondTheLastStateFails(int qubits) {
    var register = prepared(backend(), Circuits.license("short", qubits, 2));
    int states = 1 << qubits;

    for (int from : new int[] {-8, -1, states - 7, states, 1 << 20, Integer.MAX_VALUE - 7}) {
      assertThatThrownBy(() -> register.read(from, new double[8], new double[8]))
          .isInstanceOf(IndexOutOfBoundsException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 7, 10, 16})
  void aCircuitForAnotherNumberOfQubitsIsRefused(int qubits) {
    var register = backend().register(qubits);

    for (int misfit : new int[] {qubits - 1, qubits + 1}) {
      assertThatThrownBy(() -> register.prepare(Circuits.license("misfit", misfit, 2)))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(register.qubits()).isEqualTo(qubits);
  }

  @Test
  void aRegisterHasOneToThirtyQubits() {
    for (int qubits : new int[] {Integer.MIN_VALUE, -1, 0, 31, 32, 33, 64}) {
      assertThatThrownBy(() -> backend().register(qubits))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 9})
  void readingChangesNothing(int qubits) {
    var register = prepared(backend(), Circuits.license("kept", qubits, 3));
    var re = new double[1 << qubits];
    var im = new double[1 << qubits];
    register.read(0, re, im);
    var before = Amplitudes.of(register);
    Arrays.fill(re, 0);
    Arrays.fill(im, 0);

    assertThat(Amplitudes.of(register)).isEqualTo(before);
  }

  private static Register prepared(QuantumBackend backend, Circuit circuit) {
    var register = backend.register(circuit.qubits());
    register.prepare(circuit);
    return register;
  }
}
