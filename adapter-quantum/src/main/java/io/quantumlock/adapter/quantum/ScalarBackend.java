package io.quantumlock.adapter.quantum;

import io.quantumlock.domain.fingerprint.Circuit;
import io.quantumlock.domain.fingerprint.Layer;
import io.quantumlock.domain.fingerprint.QuantumBackend;
import java.util.Arrays;

/// The reference: one gate at a time, as a textbook has it. Nielsen and Chuang, Quantum Computation
/// and Quantum Information, sections 4.2 and 4.3, for the gates.
public final class ScalarBackend implements QuantumBackend {

  @Override
  public String name() {
    return "scalar";
  }

  @Override
  public Register register(int qubits) {
    return new StateVector(qubits);
  }

  /// The amplitude of basis state `i` is `re[i] + i·im[i]`; qubit `q` of it is bit `q` of `i`.
  private static final class StateVector implements Register {
    private final int qubits;
    private final double[] re;
    private final double[] im;

    StateVector(int qubits) {
      if (qubits < 1 || qubits > 30) {
        throw new IllegalArgumentException("a register has 1 to 30 qubits, not " + qubits);
      }
      this.qubits = qubits;
      re = new double[1 << qubits];
      im = new double[1 << qubits];
    }

    @Override
    public int qubits() {
      return qubits;
    }

    @Override
    public void prepare(Circuit circuit) {
      if (circuit.qubits() != qubits) {
        throw new IllegalArgumentException(
            "a circuit of " + circuit.qubits() + " qubits on a register of " + qubits);
      }
      reset();
      circuit.layers().forEach(this::apply);
    }

    @Override
    public void read(int from, double[] re, double[] im) {
      System.arraycopy(this.re, from, re, 0, re.length);
      System.arraycopy(this.im, from, im, 0, im.length);
    }

    private void reset() {
      Arrays.fill(re, 0);
      Arrays.fill(im, 0);
      re[0] = 1;
    }

    private void apply(Layer layer) {
      for (int qubit = 0; qubit < qubits; qubit++) {
        ry(qubit, layer.ry().cosHalf(qubit), layer.ry().sinHalf(qubit));
      }
      for (int qubit = 0; qubit < qubits; qubit++) {
        rz(qubit, layer.rz().cosHalf(qubit), layer.rz().sinHalf(qubit));
      }
      layer.cz().forEach(pair -> cz(pair.a(), pair.b()));
    }

    /// `Ry(θ)` with c = cos(θ/2), s = sin(θ/2): |0⟩ → c|0⟩ + s|1⟩, |1⟩ → −s|0⟩ + c|1⟩
    private void ry(int qubit, double c, double s) {
      int one = 1 << qubit;
      for (int i = 0; i < re.length; i++) {
        if ((i & one) == 0) {
          int j = i | one;
          double re0 = re[i];
          double im0 = im[i];
          re[i] = c * re0 - s * re[j];
          im[i] = c * im0 - s * im[j];
          re[j] = s * re0 + c * re[j];
          im[j] = s * im0 + c * im[j];
        }
      }
    }

    /// `Rz(φ)` with c = cos(φ/2), s = sin(φ/2): |0⟩ → (c − is)|0⟩, |1⟩ → (c + is)|1⟩
    private void rz(int qubit, double c, double s) {
      int one = 1 << qubit;
      for (int i = 0; i < re.length; i++) {
        double sign = (i & one) == 0 ? -s : s;
        double x = re[i];
        re[i] = c * x - sign * im[i];
        im[i] = c * im[i] + sign * x;
      }
    }

    /// `CZ`: |11⟩ → −|11⟩
    private void cz(int a, int b) {
      int ones = 1 << a | 1 << b;
      for (int i = 0; i < re.length; i++) {
        if ((i & ones) == ones) {
          re[i] = -re[i];
          im[i] = -im[i];
        }
      }
    }
  }
}
