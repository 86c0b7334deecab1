package io.quantumlock.adapter.quantum;

/// The few ways in which rows change the signs of the columns.
final class Ways {
  /// With two `CZ` between rows and columns, as a ring has.
  static final int MOST = 4;

  private final int[] ways;
  private final int[] examples = new int[MOST];
  private int count;

  Ways(int rows) {
    ways = new int[rows];
  }

  /// @return false when there are more than [#MOST]
  boolean find(Phases phases) {
    count = 0;
    for (int row = 0; row < ways.length; row++) {
      int way = 0;
      while (way < count && !phases.haveEqualSigns(row, examples[way])) {
        way++;
      }
      if (way == MOST) {
        return false;
      }
      if (way == count) {
        examples[count++] = row;
      }
      ways[row] = way;
    }
    return true;
  }

  int count() {
    return count;
  }

  int of(int row) {
    return ways[row];
  }

  /// @return a row of that way
  int example(int way) {
    return examples[way];
  }
}
