package io.quantumlock.adapter.quantum;

import static io.quantumlock.adapter.quantum.Lanes.SPECIES;
import static io.quantumlock.adapter.quantum.Lanes.WIDTH;
import static jdk.incubator.vector.DoubleVector.fromArray;
import static jdk.incubator.vector.VectorOperators.ADD;

import jdk.incubator.vector.DoubleVector;

/// What there is to see of a state in memory. The slots of a row follow one another.
final class Readout {
  private final Layout layout;
  private final double[] state;
  private final int slots;
  private final int columns;

  Readout(Layout layout, double[] state) {
    this.layout = layout;
    this.state = state;
    slots = 1 << layout.slotBits();
    columns = 1 << layout.columnBits();
  }

  /// Copies the amplitudes of basis states that exist.
  void read(int from, double[] re, double[] im) {
    int mask = WIDTH - 1;
    if ((from & mask) == 0 && (re.length & mask) == 0) {
      readVectors(from, re, im);
      return;
    }
    for (int i = 0; i < re.length; i++) {
      int at = layout.at((from + i) / WIDTH) + ((from + i) & mask);
      re[i] = state[at];
      im[i] = state[at + WIDTH];
    }
  }

  private void readVectors(int from, double[] re, double[] im) {
    int row = columns * WIDTH;
    int to;
    for (int i = 0; i < re.length; i = to) {
      to = Math.min(re.length, i + row - ((from + i) & (row - 1)));
      copy(layout.at((from + i) / WIDTH), re, im, i, to);
    }
  }

  private void copy(int first, double[] re, double[] im, int from, int to) {
    int at = first;
    for (int i = from; i < to; i += WIDTH) {
      fromArray(SPECIES, state, at).intoArray(re, i);
      fromArray(SPECIES, state, at + WIDTH).intoArray(im, i);
      at += 2 * WIDTH;
    }
  }

  /// @param blocks no more than there are slots
  void probabilities(double[] blocks) {
    int inBlock = slots / blocks.length;
    if (inBlock > columns) {
      for (int block = 0; block < blocks.length; block++) {
        blocks[block] = probability(block * inBlock, inBlock);
      }
      return;
    }
    int inRow = columns / inBlock;
    for (int block = 0; block < blocks.length; block += inRow) {
      int row = layout.at(block * inBlock);
      for (int i = 0; i < inRow; i++) {
        blocks[block + i] = run(row + 2 * WIDTH * inBlock * i, inBlock);
      }
    }
  }

  /// Of whole rows.
  private double probability(int from, int count) {
    double sum = 0;
    for (int slot = from; slot < from + count; slot += columns) {
      sum += run(layout.at(slot), columns);
    }
    return sum;
  }

  /// The probability of slots that follow one another.
  private double run(int first, int count) {
    var even = DoubleVector.zero(SPECIES);
    var odd = even;
    for (int i = 0; i < count; i++) {
      int at = first + 2 * WIDTH * i;
      var re = fromArray(SPECIES, state, at);
      var im = fromArray(SPECIES, state, at + WIDTH);
      even = re.fma(re, even);
      odd = im.fma(im, odd);
    }
    return even.add(odd).reduceLanes(ADD);
  }

  /// @return |⟨ψ|φ⟩|², φ being a state of that layout in another memory
  double overlap(double[] other) {
    var rere = DoubleVector.zero(SPECIES);
    var imim = rere;
    var reim = rere;
    var imre = rere;
    for (int slot = 0; slot < slots; slot += columns) {
      int row = layout.at(slot);
      for (int i = 0; i < columns; i++) {
        int at = row + 2 * WIDTH * i;
        var a = fromArray(SPECIES, state, at);
        var b = fromArray(SPECIES, state, at + WIDTH);
        var c = fromArray(SPECIES, other, at);
        var d = fromArray(SPECIES, other, at + WIDTH);
        rere = a.fma(c, rere);
        imim = b.fma(d, imim);
        reim = a.fma(d, reim);
        imre = b.fma(c, imre);
      }
    }
    double re = rere.add(imim).reduceLanes(ADD);
    double im = reim.sub(imre).reduceLanes(ADD);
    return re * re + im * im;
  }
}
