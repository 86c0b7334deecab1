package io.quantumlock.adapter.quantum;

/// One pass over a state for one group of qubits: each tile is worked on in the nearest cache by
/// several visits.
final class Sweep {
  private final Group group;
  private final double[] memory;
  private final int origin;
  private final Visit[] visits;
  private final Ending ending;
  private final Phases phases;
  private final double[][] before;
  private final double[][] after;

  /// @param origin where the first slot begins
  Sweep(Group group, double[] memory, int origin) {
    this.group = group;
    this.memory = memory;
    this.origin = origin;
    visits = group.visits().toArray(Visit[]::new);
    ending = group.ending();
    phases = new Phases(group);
    before = group.visits().stream().map(Visit::allocate).toArray(double[][]::new);
    after = group.visits().stream().map(Visit::allocate).toArray(double[][]::new);
  }

  /// Turns the group's qubits.
  void rotate(Tangents tangents) {
    pick(tangents, before);
    for (int first : group.firsts()) {
      for (int v = 0; v < visits.length; v++) {
        visits[v].run(memory, origin + first, before[v]);
      }
    }
  }

  /// Turns the group's qubits, ends the layer, and turns them as the next layer does.
  void turn(Tangents ending, Diagonal diagonal, Tangents coming) {
    prepare(ending, diagonal, coming);
    int[] firsts = group.firsts();
    for (int i = 0; i < firsts.length; i++) {
      phases.enter(i);
      turnTile(origin + firsts[i]);
    }
  }

  /// Takes what [#turnTile] needs.
  void prepare(Tangents ending, Diagonal diagonal, Tangents coming) {
    phases.take(diagonal, coming.scale());
    pick(ending, before);
    pick(coming, after);
  }

  Phases phases() {
    return phases;
  }

  void turnTile(int first) {
    int last = visits.length - 1;
    for (int v = 0; v < last; v++) {
      visits[v].run(memory, first, before[v]);
    }
    ending.run(memory, first, before[last], phases, after[last]);
    for (int v = last - 1; v >= 0; v--) {
      visits[v].run(memory, first, after[v]);
    }
  }

  private void pick(Tangents tangents, double[][] picked) {
    for (int v = 0; v < visits.length; v++) {
      visits[v].pick(tangents, picked[v]);
    }
  }
}
