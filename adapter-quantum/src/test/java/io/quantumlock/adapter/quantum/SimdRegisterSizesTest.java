package io.quantumlock.adapter.quantum;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SimdRegisterSizesTest {

  @ParameterizedTest
  @MethodSource("sizes")
  void everySizeHoldsTheStateOfTheReference(int qubits) {
    Agreement.check(Circuits.ring(qubits, 8, qubits));
    Agreement.check(Circuits.anyPairs(qubits, 3, qubits));
  }

  static IntStream sizes() {
    return IntStream.rangeClosed(1, Integer.getInteger("quantumlock.test.qubits", 17));
  }
}
