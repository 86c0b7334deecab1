package io.quantumlock.adapter.quantum;

/// A kernel that ends a layer in a tile, and begins the next one.
interface Ending {
  /// @param first the tile's first slot
  /// @param t the tangents before the phases
  /// @param u the tangents after them
  void run(double[] memory, int first, double[] t, Phases phases, double[] u);
}
