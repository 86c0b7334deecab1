package io.quantumlock.adapter.quantum;

import java.util.stream.IntStream;

/// Where the amplitudes are in memory. A register is a number of slots, each one vector of real
/// parts and one of imaginary parts. The lowest bits of a slot's number are its column; the higher
/// ones, its row, fall into groups that are turned one at a time. Rows, and what the higher groups
/// number, are set apart by a little more than a power of two: else all slots of a column would
/// fall into the same few lines of the cache.
final class Layout {
  private static final int COLUMN_BITS = 6;
  private static final int MOST_ROW_BITS = 8;
  private static final int FEWEST_ROW_BITS = 3;

  /// Doubles: two lines of the cache.
  private static final int PADDING = 16;

  /// Doubles: what is left of a line of the cache after the head of an array. Slots begin where
  /// lines do, if the array does: a large one has pages of memory to itself under G1.
  private static final int OFFSET = 6;

  private final int[] bounds;

  /// @param qubits three more than are inside a vector, or more
  Layout(int qubits) {
    int bits = qubits - Lanes.QUBITS;
    int rowBits = bits <= COLUMN_BITS ? 0 : Math.max(FEWEST_ROW_BITS, bits - COLUMN_BITS);
    int groups = (rowBits + MOST_ROW_BITS - 1) / MOST_ROW_BITS;
    bounds =
        IntStream.rangeClosed(0, groups)
            .map(i -> groups == 0 ? bits : bits - rowBits + rowBits * i / groups)
            .toArray();
  }

  int slotBits() {
    return bounds[bounds.length - 1];
  }

  int columnBits() {
    return bounds[0];
  }

  /// @return where each group of row bits ends, and first, where they begin
  int[] bounds() {
    return bounds;
  }

  /// @return where a slot begins
  int at(int slot) {
    int padding = 0;
    for (int bound : bounds) {
      padding += slot >> bound;
    }
    return OFFSET + 2 * Lanes.WIDTH * slot + PADDING * padding;
  }

  /// @return how far apart two slots are whose numbers differ in one bit
  int stride(int bit) {
    return at(1 << bit) - at(0);
  }

  /// @return memory for a number of slots
  double[] allocate(int slots) {
    return new double[at(slots)];
  }
}
