package io.quantumlock.adapter.quantum;

import io.quantumlock.adapter.quantum.Group.Visit;

/// One pass over the state for one group of qubits: each tile is brought in, worked on in the
/// nearest cache by several visits, and put back.
final class Sweep {
  private final Group group;
  private final int qubits;
  private final double[] state;
  private final double[] tile;
  private final int tiles;
  private final int slots;
  private final int run;
  private final int[] slotQubits;
  private final Phases phases;
  private final double[][] before;
  private final double[][] after;

  Sweep(Group group, int qubits, double[] state) {
    this.group = group;
    this.qubits = qubits;
    this.state = state;
    tiles = group.tiles(qubits);
    slots = 1 << group.bits();
    run = (2 * Lanes.WIDTH) << group.runBits();
    slotQubits = group.slotQubits();
    tile = group.isColumns() ? state : Lanes.allocate(slots);
    phases = new Phases(group, qubits);
    before = new double[group.visits().size()][4];
    after = new double[group.visits().size()][4];
  }

  /// Turns the group's qubits.
  void rotate(Tangents tangents) {
    turn(tangents, Diagonal.none(qubits), Tangents.none(qubits));
  }

  /// Turns the group's qubits, ends the layer, and turns them as the next layer does.
  void turn(Tangents ending, Diagonal diagonal, Tangents coming) {
    phases.take(diagonal, coming.scale());
    pick(ending, before);
    pick(coming, after);
    int last = before.length - 1;
    int lastBit = group.visits().get(last).bit();
    for (int i = 0; i < tiles; i++) {
      int first = enter(i);
      phases.enter(i);
      if (group.isColumns() && ending.turns()) {
        turnLanes(first, ending);
      }
      for (int v = 0; v < last && ending.turns(); v++) {
        Rotation.ofFour(tile, first, slots, group.visits().get(v).bit(), before[v]);
      }
      Turn.ofTwo(tile, first, slots, lastBit, before[last], phases, after[last]);
      for (int v = last - 1; v >= 0 && coming.turns(); v--) {
        Rotation.ofFour(tile, first, slots, group.visits().get(v).bit(), after[v]);
      }
      if (group.isColumns() && coming.turns()) {
        turnLanes(first, coming);
      }
      leave(i);
    }
  }

  private void turnLanes(int first, Tangents t) {
    Rotation.ofLanes(tile, first, slots, t.byQubit(), t.byQubit()[Lanes.QUBITS]);
  }

  private void pick(Tangents tangents, double[][] picked) {
    for (int v = 0; v < picked.length; v++) {
      Visit visit = group.visits().get(v);
      tangents.pick(slotQubits, visit.bit(), visit.turned(), picked[v]);
    }
  }

  /// @return the first slot of the tile in the memory in which it is worked on
  private int enter(int i) {
    int first = group.first(i);
    if (group.isColumns()) {
      return first;
    }
    for (int row = 0; row < 1 << group.rowBits(); row++) {
      int from = Lanes.at(first + (row << group.shift()));
      System.arraycopy(state, from, tile, Lanes.at(row << group.runBits()), run);
    }
    return 0;
  }

  private void leave(int i) {
    if (group.isColumns()) {
      return;
    }
    int first = group.first(i);
    for (int row = 0; row < 1 << group.rowBits(); row++) {
      int to = Lanes.at(first + (row << group.shift()));
      System.arraycopy(tile, Lanes.at(row << group.runBits()), state, to, run);
    }
  }
}
