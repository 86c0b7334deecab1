package io.quantumlock.adapter.quantum;

/// A kernel that turns a few qubits of a tile. Rotations are real, so real and imaginary parts are
/// turned alike, by a call each.
interface Rotation {
  /// @param first the tile's first vector
  /// @param t the tangents
  void run(double[] memory, int first, double[] t);
}
