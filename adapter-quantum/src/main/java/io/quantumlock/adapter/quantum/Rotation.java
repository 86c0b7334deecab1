package io.quantumlock.adapter.quantum;

import static io.quantumlock.adapter.quantum.Lanes.SPECIES;
import static io.quantumlock.adapter.quantum.Lanes.WIDTH;
import static io.quantumlock.adapter.quantum.Lanes.all;
import static io.quantumlock.adapter.quantum.Lanes.signed;
import static jdk.incubator.vector.DoubleVector.fromArray;

/// Rotations alone. They are real, so a vector of real parts and one of imaginary parts are two
/// vectors like any other.
final class Rotation {
  private Rotation() {}

  /// The qubits inside a vector, and the lowest bit of a slot's number on the way.
  ///
  /// @param lanes the tangents of qubits 0, 1, 2, of which those inside a vector are used
  static void ofLanes(double[] memory, int first, int slots, double[] lanes, double lowest) {
    var t0 = signed(lanes[0], 0);
    var t1 = signed(lanes[1], 1);
    var t2 = signed(lanes[2], 2);
    var f0 = Lanes.flip(0);
    var f1 = Lanes.flip(1);
    var f2 = Lanes.flip(2);
    var t = all(lowest);
    var n = t.neg();
    for (int i = 0; i < slots; i += 2) {
      int v = Lanes.at(first + i);
      var a0 = fromArray(SPECIES, memory, v);
      var a1 = fromArray(SPECIES, memory, v + WIDTH);
      var a2 = fromArray(SPECIES, memory, v + 2 * WIDTH);
      var a3 = fromArray(SPECIES, memory, v + 3 * WIDTH);
      var b0 = a0.rearrange(f0).fma(t0, a0);
      var b1 = a1.rearrange(f0).fma(t0, a1);
      var b2 = a2.rearrange(f0).fma(t0, a2);
      var b3 = a3.rearrange(f0).fma(t0, a3);
      var c0 = b0.rearrange(f1).fma(t1, b0);
      var c1 = b1.rearrange(f1).fma(t1, b1);
      var c2 = b2.rearrange(f1).fma(t1, b2);
      var c3 = b3.rearrange(f1).fma(t1, b3);
      var d0 = c0.rearrange(f2).fma(t2, c0);
      var d1 = c1.rearrange(f2).fma(t2, c1);
      var d2 = c2.rearrange(f2).fma(t2, c2);
      var d3 = c3.rearrange(f2).fma(t2, c3);
      d2.fma(n, d0).intoArray(memory, v);
      d3.fma(n, d1).intoArray(memory, v + WIDTH);
      d0.fma(t, d2).intoArray(memory, v + 2 * WIDTH);
      d1.fma(t, d3).intoArray(memory, v + 3 * WIDTH);
    }
  }

  /// Four qubits in one visit: sixteen vectors are read, turned four times, and written.
  ///
  /// @param first the tile's first slot
  /// @param bit the lowest of four adjacent bits of a slot's number
  /// @param t the tangents of the four
  static void ofFour(double[] memory, int first, int slots, int bit, double[] t) {
    int run = (2 * WIDTH) << bit;
    var t0 = all(t[0]);
    var t1 = all(t[1]);
    var t2 = all(t[2]);
    var t3 = all(t[3]);
    var n0 = t0.neg();
    var n1 = t1.neg();
    var n2 = t2.neg();
    var n3 = t3.neg();
    for (int i = 0; i < slots / 8 * WIDTH; i += WIDTH) {
      int low = i & (run - 1);
      int v = Lanes.at(first) + ((i - low) << 4) + low;
      var a0 = fromArray(SPECIES, memory, v);
      var a1 = fromArray(SPECIES, memory, v + run);
      var a2 = fromArray(SPECIES, memory, v + 2 * run);
      var a3 = fromArray(SPECIES, memory, v + 3 * run);
      var a4 = fromArray(SPECIES, memory, v + 4 * run);
      var a5 = fromArray(SPECIES, memory, v + 5 * run);
      var a6 = fromArray(SPECIES, memory, v + 6 * run);
      var a7 = fromArray(SPECIES, memory, v + 7 * run);
      var a8 = fromArray(SPECIES, memory, v + 8 * run);
      var a9 = fromArray(SPECIES, memory, v + 9 * run);
      var a10 = fromArray(SPECIES, memory, v + 10 * run);
      var a11 = fromArray(SPECIES, memory, v + 11 * run);
      var a12 = fromArray(SPECIES, memory, v + 12 * run);
      var a13 = fromArray(SPECIES, memory, v + 13 * run);
      var a14 = fromArray(SPECIES, memory, v + 14 * run);
      var a15 = fromArray(SPECIES, memory, v + 15 * run);
      var b0 = a1.fma(n0, a0);
      var b1 = a0.fma(t0, a1);
      var b2 = a3.fma(n0, a2);
      var b3 = a2.fma(t0, a3);
      var b4 = a5.fma(n0, a4);
      var b5 = a4.fma(t0, a5);
      var b6 = a7.fma(n0, a6);
      var b7 = a6.fma(t0, a7);
      var b8 = a9.fma(n0, a8);
      var b9 = a8.fma(t0, a9);
      var b10 = a11.fma(n0, a10);
      var b11 = a10.fma(t0, a11);
      var b12 = a13.fma(n0, a12);
      var b13 = a12.fma(t0, a13);
      var b14 = a15.fma(n0, a14);
      var b15 = a14.fma(t0, a15);
      var c0 = b2.fma(n1, b0);
      var c1 = b3.fma(n1, b1);
      var c2 = b0.fma(t1, b2);
      var c3 = b1.fma(t1, b3);
      var c4 = b6.fma(n1, b4);
      var c5 = b7.fma(n1, b5);
      var c6 = b4.fma(t1, b6);
      var c7 = b5.fma(t1, b7);
      var c8 = b10.fma(n1, b8);
      var c9 = b11.fma(n1, b9);
      var c10 = b8.fma(t1, b10);
      var c11 = b9.fma(t1, b11);
      var c12 = b14.fma(n1, b12);
      var c13 = b15.fma(n1, b13);
      var c14 = b12.fma(t1, b14);
      var c15 = b13.fma(t1, b15);
      var d0 = c4.fma(n2, c0);
      var d1 = c5.fma(n2, c1);
      var d2 = c6.fma(n2, c2);
      var d3 = c7.fma(n2, c3);
      var d4 = c0.fma(t2, c4);
      var d5 = c1.fma(t2, c5);
      var d6 = c2.fma(t2, c6);
      var d7 = c3.fma(t2, c7);
      var d8 = c12.fma(n2, c8);
      var d9 = c13.fma(n2, c9);
      var d10 = c14.fma(n2, c10);
      var d11 = c15.fma(n2, c11);
      var d12 = c8.fma(t2, c12);
      var d13 = c9.fma(t2, c13);
      var d14 = c10.fma(t2, c14);
      var d15 = c11.fma(t2, c15);
      var e0 = d8.fma(n3, d0);
      var e1 = d9.fma(n3, d1);
      var e2 = d10.fma(n3, d2);
      var e3 = d11.fma(n3, d3);
      var e4 = d12.fma(n3, d4);
      var e5 = d13.fma(n3, d5);
      var e6 = d14.fma(n3, d6);
      var e7 = d15.fma(n3, d7);
      var e8 = d0.fma(t3, d8);
      var e9 = d1.fma(t3, d9);
      var e10 = d2.fma(t3, d10);
      var e11 = d3.fma(t3, d11);
      var e12 = d4.fma(t3, d12);
      var e13 = d5.fma(t3, d13);
      var e14 = d6.fma(t3, d14);
      var e15 = d7.fma(t3, d15);
      e0.intoArray(memory, v);
      e1.intoArray(memory, v + run);
      e2.intoArray(memory, v + 2 * run);
      e3.intoArray(memory, v + 3 * run);
      e4.intoArray(memory, v + 4 * run);
      e5.intoArray(memory, v + 5 * run);
      e6.intoArray(memory, v + 6 * run);
      e7.intoArray(memory, v + 7 * run);
      e8.intoArray(memory, v + 8 * run);
      e9.intoArray(memory, v + 9 * run);
      e10.intoArray(memory, v + 10 * run);
      e11.intoArray(memory, v + 11 * run);
      e12.intoArray(memory, v + 12 * run);
      e13.intoArray(memory, v + 13 * run);
      e14.intoArray(memory, v + 14 * run);
      e15.intoArray(memory, v + 15 * run);
    }
  }
}
