package io.quantumlock.adapter.quantum;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Qubits that are turned together while a tile of the state is in the cache. A tile has `2^bits()`
/// slots: runs of `2^runBits` adjacent ones, repeated for each value of `rowBits` bits that begin
/// at bit `shift` of a slot's number in the state.
record Group(int runBits, int shift, int rowBits, List<Visit> visits) {

  /// Adjacent bits of a slot's number in the tile, of which those in `turned` are not turned by
  /// another visit.
  record Visit(int bit, int turned) {}

  /// The qubits inside a vector and those of the lowest `bits` bits of a slot's number.
  static Group columns(int bits) {
    return new Group(bits, bits, 0, visits(1, bits));
  }

  /// The qubits of `rowBits` higher bits, in tiles of `2^bits` slots.
  static Group rows(int bits, int shift, int rowBits) {
    return new Group(bits - rowBits, shift, rowBits, visits(bits - rowBits, bits));
  }

  /// From the top: two bits for the visit in which a layer ends, then four at a time.
  private static List<Visit> visits(int from, int to) {
    var visits = new ArrayList<Visit>();
    int open = (1 << to) - (1 << from);
    int bit = to - 2;
    visits.add(new Visit(bit, open & (3 << bit)));
    while (bit > from) {
      int above = bit;
      bit = Math.max(0, above - 4);
      visits.addFirst(new Visit(bit, open & lowest(above) & (15 << bit)));
    }
    return List.copyOf(visits);
  }

  boolean isColumns() {
    return rowBits == 0;
  }

  int bits() {
    return runBits + rowBits;
  }

  int tiles(int qubits) {
    return 1 << (qubits - Lanes.QUBITS - bits());
  }

  /// @return the qubit that each bit of a slot's number in the tile stands for
  int[] slotQubits() {
    return IntStream.range(0, bits())
        .map(bit -> Lanes.QUBITS + (bit < runBits ? bit : bit - runBits + shift))
        .toArray();
  }

  /// @return the qubit that each bit of a tile's number stands for
  int[] tileQubits(int qubits) {
    return IntStream.range(Lanes.QUBITS + runBits, qubits)
        .filter(q -> q < Lanes.QUBITS + shift || q >= Lanes.QUBITS + shift + rowBits)
        .toArray();
  }

  /// @return the first slot of a tile
  int first(int tile) {
    int between = shift - runBits;
    int low = tile & lowest(between);
    int high = tile >> between;
    return (low << runBits) | (high << (shift + rowBits));
  }

  private static int lowest(int bits) {
    return (1 << bits) - 1;
  }
}
