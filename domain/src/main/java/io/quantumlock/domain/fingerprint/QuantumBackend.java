package io.quantumlock.domain.fingerprint;

import java.util.stream.DoubleStream;

/// Port: a simulator. All backends prepare the same states, right to 10⁻¹² in every amplitude and
/// in the cumulative distribution of |ψᵢ|²; they differ in how fast they are. The first does not
/// imply the second: 2¹⁶ errors of 10⁻¹² could add up to more than [Fingerprinter#MARGIN].
public interface QuantumBackend {

  /// The name by which it is chosen and logged.
  String name();

  /// @param qubits 1 to 30; the register takes 2^(qubits + 4) bytes
  /// @throws IllegalArgumentException for any other number of qubits
  Register register(int qubits);

  /// The memory of one quantum register, kept for many circuits. For one thread at a time.
  interface Register {

    int qubits();

    /// Runs the circuit on |0…0⟩; what the register held before is gone. The same circuit gives the
    /// same bits.
    ///
    /// @throws IllegalArgumentException when the circuit acts on another number of qubits
    void prepare(Circuit circuit);

    /// Copies the amplitudes of the basis states `from` to `from + re.length - 1`.
    ///
    /// @param re takes the real parts
    /// @param im takes the imaginary parts, as long as `re`
    /// @throws IndexOutOfBoundsException when there are fewer states
    void read(int from, double[] re, double[] im);

    /// Cuts the basis states, in index order, into as many blocks as the array has places, and
    /// gives the probability of each: its sum of |ψᵢ|².
    ///
    /// @param blocks as many as some power of two, and no more than there are states
    default void probabilities(double[] blocks) {
      var re = new double[(1 << qubits()) / blocks.length];
      var im = new double[re.length];
      for (int block = 0; block < blocks.length; block++) {
        read(block * re.length, re, im);
        double sum = 0;
        for (int i = 0; i < re.length; i++) {
          sum += re[i] * re[i] + im[i] * im[i];
        }
        blocks[block] = sum;
      }
    }

    /// How close two states are. Takes sums side by side, as many as there are states in a block,
    /// so that no addition waits for the one before.
    ///
    /// @param other a register of the same size, of any backend
    /// @return |⟨ψ|φ⟩|², ψ being this register's state and φ that of the other: 0 for orthogonal
    ///   states, 1 for equal ones, but for rounding
    default double overlap(Register other) {
      int block = Math.min(64, 1 << qubits());
      var a = new double[block];
      var b = new double[block];
      var c = new double[block];
      var d = new double[block];
      var re = new double[block];
      var im = new double[block];
      for (int from = 0; from < 1 << qubits(); from += block) {
        read(from, a, b);
        other.read(from, c, d);
        for (int i = 0; i < block; i++) {
          re[i] += a[i] * c[i] + b[i] * d[i];
          im[i] += a[i] * d[i] - b[i] * c[i];
        }
      }
      double x = DoubleStream.of(re).sum();
      double y = DoubleStream.of(im).sum();
      return x * x + y * y;
    }
  }
}
