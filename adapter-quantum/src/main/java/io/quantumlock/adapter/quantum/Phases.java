package io.quantumlock.adapter.quantum;

import static io.quantumlock.adapter.quantum.Lanes.SPECIES;
import static jdk.incubator.vector.DoubleVector.fromArray;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A layer's [Diagonal] and a scale, for one tile at a time: a number that depends on the tile,
/// times one that depends on the slot in the tile, times one that depends on the lane. A `CZ`
/// between two of these three is a sign, given by the number of the one to some of the others.
final class Phases {
  private final int[] laneQubits = IntStream.range(0, Lanes.QUBITS).toArray();
  private final int[] slotQubits;
  private final int[] tileQubits;

  /// the lanes' table, once for each choice of lane bits that change the sign
  private final Table lanes = new Table(Lanes.WIDTH * Lanes.WIDTH);

  private final Table slots;
  private final Table tiles;
  private final int[] slotToLanes;
  private final int[] tileToLanes;
  private final int[] tileToSlots;

  /// the slots' table, once for each choice of slot bits that change the sign, when one was needed
  private final @Nullable Table[] slotsBySign;

  private final boolean[] isCurrent;

  /// the slots' table times the number of the current tile
  private final Table current;

  private int currentToLanes;

  Phases(Group group) {
    slotQubits = group.slotQubits();
    tileQubits = group.tileQubits();
    int size = 1 << slotQubits.length;
    slots = new Table(size);
    tiles = new Table(1 << tileQubits.length);
    slotToLanes = new int[size];
    tileToLanes = new int[1 << tileQubits.length];
    tileToSlots = new int[1 << tileQubits.length];
    slotsBySign = new Table[size];
    isCurrent = new boolean[size];
    current = new Table(size);
  }

  /// Takes the phases of a layer, all multiplied by `scale`.
  void take(Diagonal diagonal, double scale) {
    take(diagonal, _ -> 1, scale);
  }

  /// Takes the phases of a layer, all multiplied by `scale` and by a weight for each qubit that is
  /// 1.
  void take(Diagonal diagonal, IntToDoubleFunction weight, double scale) {
    diagonal.fill(laneQubits, weight, scale, lanes);
    for (int signs = Lanes.WIDTH - 1; signs >= 0; signs--) {
      for (int lane = 0; lane < Lanes.WIDTH; lane++) {
        double sign = Diagonal.odd(lane & signs) ? -1 : 1;
        lanes.re[signs * Lanes.WIDTH + lane] = sign * lanes.re[lane];
        lanes.im[signs * Lanes.WIDTH + lane] = sign * lanes.im[lane];
      }
    }
    diagonal.fill(slotQubits, weight, 1, slots);
    diagonal.fill(tileQubits, weight, 1, tiles);
    diagonal.fillSigns(slotQubits, laneQubits, slotToLanes);
    for (int i = 0; i < slotToLanes.length; i++) {
      slotToLanes[i] *= Lanes.WIDTH;
    }
    diagonal.fillSigns(tileQubits, laneQubits, tileToLanes);
    diagonal.fillSigns(tileQubits, slotQubits, tileToSlots);
    Arrays.fill(isCurrent, false);
  }

  /// Goes to a tile.
  void enter(int tile) {
    enter(tileToSlots[tile], tileToLanes[tile], tiles.re[tile], tiles.im[tile]);
  }

  /// Goes to the signs of a tile, leaving out its own phase.
  void enterSigns(int tile) {
    enter(tileToSlots[tile], tileToLanes[tile], 1, 0);
  }

  boolean haveEqualSigns(int tile, int other) {
    return tileToSlots[tile] == tileToSlots[other] && tileToLanes[tile] == tileToLanes[other];
  }

  /// The phases of the tiles.
  Table tiles() {
    return tiles;
  }

  /// Goes to what all phases are multiplied by `x + iy`, and by the signs of some bits.
  void enter(int toSlots, int toLanes, double x, double y) {
    var signed = slotsFor(toSlots);
    for (int i = 0; i < current.re.length; i++) {
      current.re[i] = signed.re[i] * x - signed.im[i] * y;
      current.im[i] = signed.re[i] * y + signed.im[i] * x;
    }
    currentToLanes = toLanes * Lanes.WIDTH;
  }

  /// Writes the phases of the current tile, whose slots follow one another.
  void write(double[] memory, int first) {
    int count = current.re.length;
    for (int slot = 0; slot < count; slot++) {
      int p = ((slot << 3) | (slot >> (slotQubits.length - 3))) & (count - 1);
      int lane = slotToLanes[p] ^ currentToLanes;
      int to = first + 2 * Lanes.WIDTH * slot;
      var x = fromArray(SPECIES, lanes.re, lane);
      var y = fromArray(SPECIES, lanes.im, lane);
      x.mul(current.re[p]).sub(y.mul(current.im[p])).intoArray(memory, to);
      x.mul(current.im[p]).add(y.mul(current.re[p])).intoArray(memory, to + Lanes.WIDTH);
    }
  }

  private Table slotsFor(int signs) {
    var table = slotsBySign[signs];
    if (table == null) {
      table = new Table(slots.re.length);
      slotsBySign[signs] = table;
    }
    if (!isCurrent[signs]) {
      for (int i = 0; i < slots.re.length; i++) {
        double sign = Diagonal.odd(i & signs) ? -1 : 1;
        table.re[i] = sign * slots.re[i];
        table.im[i] = sign * slots.im[i];
      }
      isCurrent[signs] = true;
    }
    return table;
  }

  /// Per slot a factor, and the lane bits that change the sign, to which come [#toLanes].
  double[] slotRe() {
    return current.re;
  }

  double[] slotIm() {
    return current.im;
  }

  int[] slotToLanes() {
    return slotToLanes;
  }

  /// The lane bits that change the sign throughout the tile.
  int toLanes() {
    return currentToLanes;
  }

  /// Per choice of lane bits that change the sign, a vector.
  double[] laneRe() {
    return lanes.re;
  }

  double[] laneIm() {
    return lanes.im;
  }
}
