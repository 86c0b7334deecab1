package io.quantumlock.adapter.quantum;

import io.quantumlock.domain.fingerprint.Angles;
import io.quantumlock.domain.fingerprint.Circuit;
import io.quantumlock.domain.fingerprint.Layer;
import io.quantumlock.domain.fingerprint.QuantumBackend;
import java.util.ArrayList;
import java.util.function.UnaryOperator;

/// The scalar backend, running another circuit than it is given.
record AlteredBackend(UnaryOperator<Circuit> alteration) implements QuantumBackend {

  /// Wrong on purpose: one angle is off by `error`.
  static AlteredBackend off(Gate gate, int layer, int qubit, double error) {
    return new AlteredBackend(circuit -> off(circuit, gate, layer, qubit, error));
  }

  enum Gate {
    RY,
    RZ
  }

  private static Circuit off(Circuit circuit, Gate gate, int layer, int qubit, double error) {
    var layers = new ArrayList<>(circuit.layers());
    var right = layers.get(layer);
    layers.set(
        layer,
        switch (gate) {
          case RY -> new Layer(off(right.ry(), qubit, error), right.rz(), right.cz());
          case RZ -> new Layer(right.ry(), off(right.rz(), qubit, error), right.cz());
        });
    return new Circuit(circuit.qubits(), layers);
  }

  private static Angles off(Angles angles, int qubit, double error) {
    return Angles.each(angles.qubits(), q -> angles.radians(q) + (q == qubit ? error : 0));
  }

  @Override
  public String name() {
    return "altered";
  }

  @Override
  public Register register(int qubits) {
    var register = new ScalarBackend().register(qubits);
    return new Register() {
      @Override
      public int qubits() {
        return qubits;
      }

      @Override
      public void prepare(Circuit circuit) {
        register.prepare(alteration.apply(circuit));
      }

      @Override
      public void read(int from, double[] re, double[] im) {
        register.read(from, re, im);
      }
    };
  }
}
