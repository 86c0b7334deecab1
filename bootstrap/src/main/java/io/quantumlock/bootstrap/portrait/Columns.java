package io.quantumlock.bootstrap.portrait;

import io.quantumlock.domain.fingerprint.Layer;
import io.quantumlock.domain.fingerprint.Layer.Pair;
import java.util.ArrayList;
import java.util.List;

/// The gates of a layer that join two qubits, side by side where their lines would run over each
/// other: a ring takes three columns, the even pairs, the odd ones, and the pair that closes it.
final class Columns {
  private Columns() {}

  static List<List<Pair>> of(Layer layer) {
    var columns = new ArrayList<List<Pair>>();
    for (var pair : layer.cz()) {
      columns.stream()
          .filter(column -> column.stream().noneMatch(other -> overlap(pair, other)))
          .findFirst()
          .orElseGet(
              () -> {
                var fresh = new ArrayList<Pair>();
                columns.add(fresh);
                return fresh;
              })
          .add(pair);
    }
    return columns;
  }

  static int upper(Pair pair) {
    return Math.min(pair.a(), pair.b());
  }

  static int lower(Pair pair) {
    return Math.max(pair.a(), pair.b());
  }

  private static boolean overlap(Pair one, Pair other) {
    return upper(one) <= lower(other) && upper(other) <= lower(one);
  }
}
