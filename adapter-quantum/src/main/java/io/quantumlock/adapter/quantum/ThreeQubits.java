package io.quantumlock.adapter.quantum;

import static io.quantumlock.adapter.quantum.Lanes.SPECIES;
import static io.quantumlock.adapter.quantum.Lanes.all;
import static jdk.incubator.vector.DoubleVector.fromArray;

import java.lang.invoke.MethodHandles;

/// Turns three qubits, eight vectors at a time.
final class ThreeQubits implements Rotation {
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
    var n0 = all(-t[0]);
    var n1 = all(-t[1]);
    var n2 = all(-t[2]);
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
        var b0 = a1.fma(n0, a0);
        var b1 = a0.fma(t0, a1);
        var b2 = a3.fma(n0, a2);
        var b3 = a2.fma(t0, a3);
        var b4 = a5.fma(n0, a4);
        var b5 = a4.fma(t0, a5);
        var b6 = a7.fma(n0, a6);
        var b7 = a6.fma(t0, a7);
        var c0 = b2.fma(n1, b0);
        var c1 = b3.fma(n1, b1);
        var c2 = b0.fma(t1, b2);
        var c3 = b1.fma(t1, b3);
        var c4 = b6.fma(n1, b4);
        var c5 = b7.fma(n1, b5);
        var c6 = b4.fma(t1, b6);
        var c7 = b5.fma(t1, b7);
        var d0 = c4.fma(n2, c0);
        var d1 = c5.fma(n2, c1);
        var d2 = c6.fma(n2, c2);
        var d3 = c7.fma(n2, c3);
        var d4 = c0.fma(t2, c4);
        var d5 = c1.fma(t2, c5);
        var d6 = c2.fma(t2, c6);
        var d7 = c3.fma(t2, c7);
        d0.intoArray(memory, at);
        d1.intoArray(memory, at + STRIDE);
        d2.intoArray(memory, at + 2 * STRIDE);
        d3.intoArray(memory, at + 3 * STRIDE);
        d4.intoArray(memory, at + 4 * STRIDE);
        d5.intoArray(memory, at + 5 * STRIDE);
        d6.intoArray(memory, at + 6 * STRIDE);
        d7.intoArray(memory, at + 7 * STRIDE);
      }
    }
  }
}
