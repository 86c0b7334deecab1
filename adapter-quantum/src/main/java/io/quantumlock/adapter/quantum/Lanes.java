package io.quantumlock.adapter.quantum;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/// The widest vectors of this machine, and amplitudes in memory: a slot is one vector of real parts
/// followed by one of imaginary parts.
final class Lanes {
  static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  static final int WIDTH = SPECIES.length();

  /// The qubits whose bits number the lanes of a vector: 0 up to, but not including, this one.
  static final int QUBITS = Integer.numberOfTrailingZeros(WIDTH);

  private Lanes() {}

  static DoubleVector all(double value) {
    return DoubleVector.broadcast(SPECIES, value);
  }

  /// What swaps the lanes that differ in one bit. A double is moved as a pair of floats, since
  /// HotSpot has no instruction for shuffling vectors of two.
  static VectorShuffle<Float> flip(int qubit) {
    return VectorShuffle.fromOp(FLOATS, half -> (half ^ (2 << qubit)) & (2 * WIDTH - 1));
  }
}
