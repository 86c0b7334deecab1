package io.quantumlock.domain.fingerprint;

import java.util.List;

/// Three moves on a register, in this order: `Ry` on every qubit, `Rz` on every qubit, `CZ` on each
/// of the pairs. `Ry(θ) = exp(-iθY/2)`, `Rz(φ) = exp(-iφZ/2)`, `CZ = diag(1, 1, 1, -1)`: Nielsen
/// and Chuang, Quantum Computation and Quantum Information, section 4.2 and 4.3.
public record Layer(Angles ry, Angles rz, List<Pair> cz) {

  /// Two different qubits.
  public record Pair(int a, int b) {
    public Pair {
      if (a == b || a < 0 || b < 0) {
        throw new IllegalArgumentException("not a pair of qubits: " + a + ", " + b);
      }
    }
  }

  public Layer {
    cz = List.copyOf(cz);
    int qubits = ry.qubits();
    boolean fits = rz.qubits() == qubits;
    for (var pair : cz) {
      fits &= pair.a() < qubits && pair.b() < qubits;
    }
    if (!fits) {
      throw new IllegalArgumentException("a layer acts on " + qubits + " qubits throughout");
    }
  }
}
