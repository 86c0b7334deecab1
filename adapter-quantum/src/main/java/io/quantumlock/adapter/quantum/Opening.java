package io.quantumlock.adapter.quantum;

import static io.quantumlock.adapter.quantum.Lanes.SPECIES;
import static io.quantumlock.adapter.quantum.Lanes.WIDTH;
import static io.quantumlock.adapter.quantum.Lanes.all;
import static jdk.incubator.vector.DoubleVector.fromArray;

import java.util.List;

/// The first layers, without a full state. After one layer, rows and columns of a register differ
/// from a product state only by the signs of the `CZ` between them, so that the state is a sum of a
/// few products, one for each way in which a row changes the signs of the columns: Σₖ rowₖ ⊗
/// columnₖ. The second layer turns each factor for itself. Its own signs are again one of a few for
/// each row, so the columns are kept for each of them, and are turned there as the third layer
/// turns them. Only then is the sum taken. What is left of the third layer is to turn the rows.
final class Opening {
  static final int LAYERS = 2;

  private final Layout layout;
  private final int rows;

  /// what the first layer makes of the columns
  private final Phases product;

  private final Ways first;
  private final Ways second;

  /// per row and product a complex number
  private final Table left;

  /// per way of the second layer and product, the columns
  private final double[] right;

  private final Sweep columns;

  Opening(Layout layout) {
    this.layout = layout;
    rows = 1 << (layout.slotBits() - layout.columnBits());
    var group = Group.of(layout).getFirst();
    product = new Phases(group);
    right = layout.allocate((Ways.MOST * Ways.MOST) << layout.columnBits());
    columns = new Sweep(group, right, layout.at(0));
    first = new Ways(rows);
    second = new Ways(rows);
    left = new Table(rows * Ways.MOST);
  }

  /// Prepares the state that the third layer finds when it has turned the columns.
  ///
  /// @param layers more than [#LAYERS]
  /// @return false, and nothing is prepared, when signs change in too many ways
  boolean open(List<Step> layers, double[] state) {
    var zeroth = layers.get(0);
    var next = layers.get(1);
    double scale = zeroth.ry().scale() * next.ry().scale();
    product.take(zeroth.diagonal(), zeroth.ry()::of, scale);
    columns.prepare(next.ry(), next.diagonal(), layers.get(2).ry());
    if (!first.find(product) || !second.find(columns.phases())) {
      return false;
    }
    fillLeft();
    turnLeft(next.ry());
    left.multiply(columns.phases().tiles(), Ways.MOST);
    fillRight();
    for (int row = 0; row < rows; row++) {
      sum(row, state);
    }
    return true;
  }

  private void fillLeft() {
    left.clear();
    for (int row = 0; row < rows; row++) {
      int k = row * Ways.MOST + first.of(row);
      left.re[k] = product.tiles().re[row];
      left.im[k] = product.tiles().im[row];
    }
  }

  private void turnLeft(Tangents t) {
    int qubit = Lanes.QUBITS + layout.columnBits();
    for (int half = Ways.MOST; half < left.re.length; half *= 2) {
      turn(left.re, half, t.of(qubit));
      turn(left.im, half, t.of(qubit));
      qubit++;
    }
  }

  private static void turn(double[] part, int half, double t) {
    for (int from = 0; from < part.length; from += 2 * half) {
      for (int i = from; i < from + half; i++) {
        double x = part[i];
        double y = part[i + half];
        part[i] = x - t * y;
        part[i + half] = y + t * x;
      }
    }
  }

  private void fillRight() {
    for (int k = 0; k < first.count(); k++) {
      product.enterSigns(first.example(k));
      for (int way = 0; way < second.count(); way++) {
        int row = layout.at((way * Ways.MOST + k) << layout.columnBits());
        product.write(right, row);
        columns.phases().enterSigns(second.example(way));
        columns.turnTile(row);
      }
    }
  }

  /// Takes the sum of the products for one row.
  private void sum(int row, double[] state) {
    int to = layout.at(row << layout.columnBits());
    int way = second.of(row) * Ways.MOST;
    int from0 = layout.at(way << layout.columnBits());
    int from1 = layout.at((way + 1) << layout.columnBits());
    int from2 = layout.at((way + 2) << layout.columnBits());
    int from3 = layout.at((way + 3) << layout.columnBits());
    int k = row * Ways.MOST;
    var x0 = all(left.re[k]);
    var x1 = all(left.re[k + 1]);
    var x2 = all(left.re[k + 2]);
    var x3 = all(left.re[k + 3]);
    var y0 = all(left.im[k]);
    var y1 = all(left.im[k + 1]);
    var y2 = all(left.im[k + 2]);
    var y3 = all(left.im[k + 3]);
    var n0 = all(-left.im[k]);
    var n1 = all(-left.im[k + 1]);
    var n2 = all(-left.im[k + 2]);
    var n3 = all(-left.im[k + 3]);
    for (int i = 0; i < 1 << layout.columnBits(); i++) {
      int at = 2 * WIDTH * i;
      var re0 = fromArray(SPECIES, right, from0 + at);
      var im0 = fromArray(SPECIES, right, from0 + at + WIDTH);
      var re1 = fromArray(SPECIES, right, from1 + at);
      var im1 = fromArray(SPECIES, right, from1 + at + WIDTH);
      var re2 = fromArray(SPECIES, right, from2 + at);
      var im2 = fromArray(SPECIES, right, from2 + at + WIDTH);
      var re3 = fromArray(SPECIES, right, from3 + at);
      var im3 = fromArray(SPECIES, right, from3 + at + WIDTH);
      var re = im1.fma(n1, re1.fma(x1, im0.fma(n0, re0.mul(x0))));
      var im = re1.fma(y1, im1.fma(x1, re0.fma(y0, im0.mul(x0))));
      im3.fma(n3, re3.fma(x3, im2.fma(n2, re2.fma(x2, re)))).intoArray(state, to + at);
      re3.fma(y3, im3.fma(x3, re2.fma(y2, im2.fma(x2, im)))).intoArray(state, to + at + WIDTH);
    }
  }
}
