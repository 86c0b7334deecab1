package io.quantumlock.adapter.quantum;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/// The widest vectors of this machine, and amplitudes in memory: a slot is one vector of real parts
/// followed by one of imaginary parts.
final class Lanes {
  static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  static final int WIDTH = SPECIES.length();

  /// The qubits whose bits number the lanes of a vector: 0 up to, but not including, this one.
  static final int QUBITS = Integer.numberOfTrailingZeros(WIDTH);

  static final int OFFSET = 6;

  private Lanes() {}

  /// @return zeros, aligned to the lines of the cache: a vector that straddles two costs double
  static double[] allocate(int slots) {
    return new double[2 * WIDTH * slots + 8];
  }

  /// @return where a slot begins
  static int at(int slot) {
    return OFFSET + 2 * WIDTH * slot;
  }

  static DoubleVector all(double value) {
    return DoubleVector.broadcast(SPECIES, value);
  }

  /// @return −t in the lanes whose bit `qubit` is 0, t in the others; 0 when lanes have no such bit
  static DoubleVector signed(double t, int qubit) {
    var sides = new double[WIDTH];
    for (int lane = 0; lane < WIDTH; lane++) {
      sides[lane] = qubit >= QUBITS ? 0 : ((lane >> qubit) & 1) == 0 ? -t : t;
    }
    return DoubleVector.fromArray(SPECIES, sides, 0);
  }

  /// @return what swaps the lanes that differ in one bit
  static VectorShuffle<Double> flip(int qubit) {
    return VectorShuffle.fromOp(SPECIES, lane -> (lane ^ (1 << qubit)) & (WIDTH - 1));
  }
}
