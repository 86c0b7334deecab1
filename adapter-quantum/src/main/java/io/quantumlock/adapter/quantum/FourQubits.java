package io.quantumlock.adapter.quantum;

import static io.quantumlock.adapter.quantum.Lanes.SPECIES;
import static io.quantumlock.adapter.quantum.Lanes.all;
import static jdk.incubator.vector.DoubleVector.fromArray;

import java.lang.invoke.MethodHandles;

/// Turns four qubits, sixteen vectors at a time.
final class FourQubits implements Rotation {
  private static final Place PLACE = Place.of(MethodHandles.lookup());
  private static final int STRIDE = PLACE.stride();
  private static final int COUNT = PLACE.count();
  private static final int STEP = PLACE.step();
  private static final int OUTER = PLACE.outerCount();
  private static final int OUTER_STEP = PLACE.outerStep();

  @Override
  public void run(double[] memory, int first, double[] t) {
    var t0 = all(t[0]);
    var t1 = all(t[1]);
    var t2 = all(t[2]);
    var t3 = all(t[3]);
    var n0 = all(-t[0]);
    var n1 = all(-t[1]);
    var n2 = all(-t[2]);
    var n3 = all(-t[3]);
    for (int o = 0; o < OUTER; o++) {
      int block = first + o * OUTER_STEP;
      for (int i = 0; i < COUNT; i++) {
        int at = block + i * STEP;
        var a0 = fromArray(SPECIES, memory, at);
        var a1 = fromArray(SPECIES, memory, at + STRIDE);
        var a2 = fromArray(SPECIES, memory, at + 2 * STRIDE);
        var a3 = fromArray(SPECIES, memory, at + 3 * STRIDE);
        var a4 = fromArray(SPECIES, memory, at + 4 * STRIDE);
        var a5 = fromArray(SPECIES, memory, at + 5 * STRIDE);
        var a6 = fromArray(SPECIES, memory, at + 6 * STRIDE);
        var a7 = fromArray(SPECIES, memory, at + 7 * STRIDE);
        var a8 = fromArray(SPECIES, memory, at + 8 * STRIDE);
        var a9 = fromArray(SPECIES, memory, at + 9 * STRIDE);
        var a10 = fromArray(SPECIES, memory, at + 10 * STRIDE);
        var a11 = fromArray(SPECIES, memory, at + 11 * STRIDE);
        var a12 = fromArray(SPECIES, memory, at + 12 * STRIDE);
        var a13 = fromArray(SPECIES, memory, at + 13 * STRIDE);
        var a14 = fromArray(SPECIES, memory, at + 14 * STRIDE);
        var a15 = fromArray(SPECIES, memory, at + 15 * STRIDE);
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
        e0.intoArray(memory, at);
        e1.intoArray(memory, at + STRIDE);
        e2.intoArray(memory, at + 2 * STRIDE);
        e3.intoArray(memory, at + 3 * STRIDE);
        e4.intoArray(memory, at + 4 * STRIDE);
        e5.intoArray(memory, at + 5 * STRIDE);
        e6.intoArray(memory, at + 6 * STRIDE);
        e7.intoArray(memory, at + 7 * STRIDE);
        e8.intoArray(memory, at + 8 * STRIDE);
        e9.intoArray(memory, at + 9 * STRIDE);
        e10.intoArray(memory, at + 10 * STRIDE);
        e11.intoArray(memory, at + 11 * STRIDE);
        e12.intoArray(memory, at + 12 * STRIDE);
        e13.intoArray(memory, at + 13 * STRIDE);
        e14.intoArray(memory, at + 14 * STRIDE);
        e15.intoArray(memory, at + 15 * STRIDE);
      }
    }
  }
}
