package io.quantumlock.domain.fingerprint;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A simulator to check others by, written another way than they are: in complex numbers, each gate
/// giving a new list of amplitudes, `Rz·Ry` of a qubit as one matrix, all `CZ` of a layer as one
/// sign. Takes the angles themselves, with the sines and cosines of [Math].
public final class ComplexBackend implements QuantumBackend {

  @Override
  public String name() {
    return "complex";
  }

  @Override
  public Register register(int qubits) {
    if (qubits < 1 || qubits > 30) {
      throw new IllegalArgumentException("no register has " + qubits + " qubits");
    }
    return new ComplexRegister(qubits);
  }

  private static final class ComplexRegister implements Register {
    private final int qubits;
    private List<Complex> amplitudes = List.of();

    ComplexRegister(int qubits) {
      this.qubits = qubits;
    }

    @Override
    public int qubits() {
      return qubits;
    }

    @Override
    public void prepare(Circuit circuit) {
      if (circuit.qubits() != qubits) {
        throw new IllegalArgumentException("the circuit is not for this register");
      }
      amplitudes =
          IntStream.range(0, 1 << qubits)
              .mapToObj(i -> i == 0 ? Complex.ONE : Complex.ZERO)
              .toList();
      for (var layer : circuit.layers()) {
        for (int qubit = 0; qubit < qubits; qubit++) {
          amplitudes = rotated(qubit, layer.ry().radians(qubit), layer.rz().radians(qubit));
        }
        amplitudes = signed(layer.cz());
      }
    }

    /// The amplitude of |b⟩ takes ⟨b|U|0⟩ of that of |0⟩ and ⟨b|U|1⟩ of that of |1⟩, with U =
    /// Rz(φ)·Ry(θ).
    private List<Complex> rotated(int qubit, double theta, double phi) {
      double c = Math.cos(theta / 2);
      double s = Math.sin(theta / 2);
      Complex[][] u = {
        {Complex.polar(c, -phi / 2), Complex.polar(-s, -phi / 2)},
        {Complex.polar(s, phi / 2), Complex.polar(c, phi / 2)}
      };
      int mask = 1 << qubit;
      var before = amplitudes;
      return states()
          .map(
              i -> {
                var row = u[i >> qubit & 1];
                return row[0].times(before.get(i & ~mask)).plus(row[1].times(before.get(i | mask)));
              })
          .toList();
    }

    private List<Complex> signed(List<Layer.Pair> pairs) {
      var before = amplitudes;
      return states()
          .map(
              i -> {
                long flips = pairs.stream().filter(p -> (i >> p.a() & i >> p.b() & 1) == 1).count();
                return flips % 2 == 0 ? before.get(i) : before.get(i).negate();
              })
          .toList();
    }

    private Stream<Integer> states() {
      return IntStream.range(0, 1 << qubits).boxed();
    }

    @Override
    public void read(int from, double[] re, double[] im) {
      for (int i = 0; i < re.length; i++) {
        re[i] = amplitudes.get(from + i).re();
        im[i] = amplitudes.get(from + i).im();
      }
    }
  }
}
