package io.quantumlock.adapter.quantum;

/// Adjacent bits of a slot's number that are turned at once, of which those in `turned` are not
/// turned by another visit.
record Visit(int bit, int width, int turned, Rotation kernel) {
  private static final int LANES = 3;

  /// Room for the tangents of any visit.
  double[] allocate() {
    return new double[Math.max(4, LANES + LANES * Lanes.WIDTH)];
  }

  /// Fills in the tangents as the kernel takes them: of the bits, 0 for those that are not turned
  /// here; for a visit of the lowest bits then those of the lanes.
  void pick(Tangents tangents, double[] picked) {
    for (int k = 0; k < width; k++) {
      boolean here = ((turned >> (bit + k)) & 1) == 1;
      picked[k] = here ? tangents.of(Lanes.QUBITS + bit + k) : 0;
    }
    if (bit == 0) {
      for (int qubit = 0; qubit < Lanes.QUBITS; qubit++) {
        double t = tangents.of(qubit);
        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
          picked[LANES + qubit * Lanes.WIDTH + lane] = ((lane >> qubit) & 1) == 0 ? -t : t;
        }
      }
    }
  }

  /// @param first the tile's first slot
  void run(double[] memory, int first, double[] picked) {
    kernel.run(memory, first, picked);
    kernel.run(memory, first + Lanes.WIDTH, picked);
  }
}
