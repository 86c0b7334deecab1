package io.quantumlock.adapter.quantum;

import io.quantumlock.domain.fingerprint.Angles;
import io.quantumlock.domain.fingerprint.Circuit;
import io.quantumlock.domain.fingerprint.Layer;
import io.quantumlock.domain.fingerprint.QuantumBackend;

/// The fast backend, never in a register of the reference: where there are too few qubits for
/// vectors, others that nothing is done to make up for it.
///
/// @param spare where they are
record SpareQubits(Place spare) implements QuantumBackend {
  enum Place {
    ABOVE,
    BELOW
  }

  @Override
  public String name() {
    return "simd";
  }

  @Override
  public Register register(int qubits) {
    int missing = qubits < 1 ? 0 : Math.max(0, TiledRegister.FEWEST - qubits);
    if (!(new SimdBackend().register(qubits + missing) instanceof TiledRegister register)) {
      throw new AssertionError(qubits + " qubits run in a register of the reference");
    }
    return missing == 0 ? register : new Part(register, qubits, spare == Place.BELOW ? missing : 0);
  }

  /// @param from the first qubit that is used
  private record Part(TiledRegister whole, int qubits, int from) implements Register {

    @Override
    public void prepare(Circuit circuit) {
      if (circuit.qubits() != qubits) {
        throw new IllegalArgumentException("a circuit of another size");
      }
      var layers = circuit.layers().stream().map(this::spread).toList();
      whole.prepare(new Circuit(whole.qubits(), layers));
    }

    private Layer spread(Layer layer) {
      var pairs =
          layer.cz().stream()
              .map(pair -> new Layer.Pair(pair.a() + from, pair.b() + from))
              .toList();
      return new Layer(spread(layer.ry()), spread(layer.rz()), pairs);
    }

    private Angles spread(Angles angles) {
      return Angles.each(
          whole.qubits(),
          qubit -> qubit < from || qubit >= from + qubits ? 0 : angles.radians(qubit - from));
    }

    @Override
    public void read(int first, double[] re, double[] im) {
      if (first < 0 || first + re.length > 1 << qubits) {
        throw new IndexOutOfBoundsException(first);
      }
      var all = new double[2][1 << whole.qubits()];
      whole.read(0, all[0], all[1]);
      for (int i = 0; i < re.length; i++) {
        re[i] = all[0][(first + i) << from];
        im[i] = all[1][(first + i) << from];
      }
    }
  }
}
