package io.quantumlock.adapter.quantum;

import io.quantumlock.domain.fingerprint.Angles;
import io.quantumlock.domain.fingerprint.Layer;
import java.util.function.IntToDoubleFunction;

/// What a layer does after its `Ry`: a phase per basis state. Split by sets of qubits it is one
/// table per set, and a sign for each `CZ` between two sets.
final class Diagonal {
  private final Angles rz;

  /// per qubit the set of those that it is paired with by an odd number of `CZ`
  private final int[] partners;

  private final boolean trivial;

  Diagonal(Layer layer) {
    rz = layer.rz();
    partners = new int[rz.qubits()];
    for (var pair : layer.cz()) {
      partners[pair.a()] ^= 1 << pair.b();
      partners[pair.b()] ^= 1 << pair.a();
    }
    boolean none = true;
    for (int qubit = 0; qubit < partners.length; qubit++) {
      none &= partners[qubit] == 0 && rz.radians(qubit) == 0;
    }
    trivial = none;
  }

  /// Whether every phase is 0.
  boolean isTrivial() {
    return trivial;
  }

  /// Fills a table of the phases that come from some qubits alone: entry `i` is for the basis state
  /// in which `qubits[b]` has bit `b` of `i`.
  ///
  /// @param weight by which entries are multiplied for each qubit that is 1
  void fill(int[] qubits, IntToDoubleFunction weight, double scale, Table into) {
    double[] re = into.re;
    double[] im = into.im;
    re[0] = scale;
    im[0] = 0;
    for (int bit = 0; bit < qubits.length; bit++) {
      double c = rz.cosHalf(qubits[bit]);
      double s = rz.sinHalf(qubits[bit]);
      double w = weight.applyAsDouble(qubits[bit]);
      int paired = among(qubits, partners[qubits[bit]]);
      for (int i = 0; i < 1 << bit; i++) {
        double x = re[i];
        double y = im[i];
        double sign = odd(i & paired) ? -w : w;
        re[i | (1 << bit)] = sign * (c * x - s * y);
        im[i | (1 << bit)] = sign * (c * y + s * x);
        re[i] = c * x + s * y;
        im[i] = c * y - s * x;
      }
    }
  }

  /// Fills a table of what `CZ` between two sets does: entry `i`, for a basis state of the one set,
  /// has the bits of those in the other whose being 1 changes the sign.
  void fillSigns(int[] from, int[] to, int[] signs) {
    signs[0] = 0;
    for (int bit = 0; bit < from.length; bit++) {
      int paired = among(to, partners[from[bit]]);
      for (int i = 0; i < 1 << bit; i++) {
        signs[i | (1 << bit)] = signs[i] ^ paired;
      }
    }
  }

  static boolean odd(int bits) {
    return (Integer.bitCount(bits) & 1) == 1;
  }

  private static int among(int[] qubits, int set) {
    int bits = 0;
    for (int bit = 0; bit < qubits.length; bit++) {
      bits |= ((set >> qubits[bit]) & 1) << bit;
    }
    return bits;
  }
}
