package io.quantumlock.domain.fingerprint;

/// Port: a simulator. All backends prepare the same states to 10⁻¹² in every amplitude; they differ
/// in how fast they are.
public interface QuantumBackend {

  /// The name by which it is chosen and logged.
  String name();

  /// @param qubits 1 to 30; the register takes 2^(qubits + 4) bytes
  Register register(int qubits);

  /// The memory of one quantum register, kept for many circuits. For one thread at a time.
  interface Register {

    int qubits();

    /// Runs the circuit on |0…0⟩; what the register held before is gone.
    void prepare(Circuit circuit);

    /// Copies the amplitudes of the basis states `from` to `from + re.length - 1`.
    ///
    /// @param re takes the real parts
    /// @param im takes the imaginary parts, as long as `re`
    void read(int from, double[] re, double[] im);
  }
}
