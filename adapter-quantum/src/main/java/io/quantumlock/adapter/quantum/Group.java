package io.quantumlock.adapter.quantum;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Qubits that are turned together while a tile of the state is in the nearest cache: those inside
/// a vector and those of a slot's column, tile by tile a row; or those of some row bits, tile by
/// tile a column of slots.
final class Group {
  private static final int TURN = 3;

  private final Layout layout;
  private final int from;
  private final int to;
  private final List<Visit> visits = new ArrayList<>();
  private final int[] firsts;

  private Group(Layout layout, int from, int to) {
    this.layout = layout;
    this.from = from;
    this.to = to;
    int bit = from;
    if (isColumns()) {
      visits.add(visit(LaneQubits.class, 0, TURN, to - TURN));
      bit = TURN;
    }
    while (bit < to - TURN) {
      int left = to - TURN - bit;
      boolean four = left == 4 || left > 6;
      visits.add(
          four
              ? visit(FourQubits.class, bit, 4, to - TURN)
              : visit(ThreeQubits.class, bit, 3, to - TURN));
      bit += four ? 4 : 3;
    }
    visits.add(visit(ThreeQubits.class, to - TURN, TURN, to));
    firsts = tiles();
  }

  /// @return the columns, then the rows from the lowest bits up
  static List<Group> of(Layout layout) {
    int[] bounds = layout.bounds();
    return IntStream.range(0, bounds.length)
        .mapToObj(i -> new Group(layout, i == 0 ? 0 : bounds[i - 1], bounds[i]))
        .toList();
  }

  private Visit visit(Class<? extends Rotation> kernel, int bit, int width, int end) {
    int turned = (1 << Math.min(bit + width, end)) - (1 << Math.min(bit, end));
    return new Visit(bit, width, turned, place(bit, width).load(kernel, Rotation.class));
  }

  /// The slots of a tile in whose number some bits are 0.
  private Place place(int bit, int width) {
    int low = bit - from;
    int high = to - bit - width;
    int lowStep = layout.stride(from);
    int highStep = high == 0 ? 0 : layout.stride(bit + width);
    return low == 0
        ? new Place(layout.stride(bit), 1 << high, highStep, 1, 0)
        : new Place(layout.stride(bit), 1 << low, lowStep, 1 << high, highStep);
  }

  Ending ending() {
    return place(to - TURN, TURN).load(Turn.class, Ending.class);
  }

  boolean isColumns() {
    return from == 0;
  }

  private boolean isInside(int bit) {
    return bit >= from && bit < to;
  }

  private int[] tiles() {
    int[] strides = outside().map(layout::stride).toArray();
    var slots = new int[1 << strides.length];
    for (int b = 0; b < strides.length; b++) {
      for (int i = 0; i < 1 << b; i++) {
        slots[i | (1 << b)] = slots[i] + strides[b];
      }
    }
    return slots;
  }

  private IntStream outside() {
    return IntStream.range(0, layout.slotBits()).filter(b -> !isInside(b));
  }

  /// @return in the order of the work; the last is the one in which a layer ends
  List<Visit> visits() {
    return visits;
  }

  /// @return how far each tile is from the first one
  int[] firsts() {
    return firsts;
  }

  /// @return the qubits of a tile's slots: those that the last visit turns, then the others
  int[] slotQubits() {
    return IntStream.concat(IntStream.range(to - TURN, to), IntStream.range(from, to - TURN))
        .map(b -> Lanes.QUBITS + b)
        .toArray();
  }

  /// @return the qubits of a tile's number
  int[] tileQubits() {
    return outside().map(b -> Lanes.QUBITS + b).toArray();
  }
}
