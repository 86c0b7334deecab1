package io.quantumlock.adapter.quantum;

import static io.quantumlock.adapter.quantum.Lanes.SPECIES;
import static io.quantumlock.adapter.quantum.Lanes.WIDTH;
import static io.quantumlock.adapter.quantum.Lanes.all;
import static jdk.incubator.vector.DoubleVector.fromArray;

import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.VectorShuffle;

/// Turns the qubits inside a vector, and three more. A vector is turned by adding to it what its
/// lanes are paired with, times the tangent, which is negative where the qubit is 0.
final class LaneQubits implements Rotation {
  private static final Place PLACE = Place.of(MethodHandles.lookup());
  private static final int STRIDE = PLACE.stride();
  private static final int COUNT = PLACE.count();
  private static final int STEP = PLACE.step();
  private static final int OUTER = PLACE.outerCount();
  private static final int OUTER_STEP = PLACE.outerStep();

  private static final VectorShuffle<Float> FLIP_0 = Lanes.flip(0);
  private static final VectorShuffle<Float> FLIP_1 = Lanes.flip(1);
  private static final VectorShuffle<Float> FLIP_2 = Lanes.flip(2);

  @Override
  public void run(double[] memory, int first, double[] t) {
    var l0 = fromArray(SPECIES, t, 3);
    var l1 = fromArray(SPECIES, t, 3 + WIDTH);
    var l2 = fromArray(SPECIES, t, 3 + 2 * WIDTH);
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
        var e0 = d0.reinterpretAsFloats().rearrange(FLIP_0).reinterpretAsDoubles().fma(l0, d0);
        var e1 = d1.reinterpretAsFloats().rearrange(FLIP_0).reinterpretAsDoubles().fma(l0, d1);
        var e2 = d2.reinterpretAsFloats().rearrange(FLIP_0).reinterpretAsDoubles().fma(l0, d2);
        var e3 = d3.reinterpretAsFloats().rearrange(FLIP_0).reinterpretAsDoubles().fma(l0, d3);
        var e4 = d4.reinterpretAsFloats().rearrange(FLIP_0).reinterpretAsDoubles().fma(l0, d4);
        var e5 = d5.reinterpretAsFloats().rearrange(FLIP_0).reinterpretAsDoubles().fma(l0, d5);
        var e6 = d6.reinterpretAsFloats().rearrange(FLIP_0).reinterpretAsDoubles().fma(l0, d6);
        var e7 = d7.reinterpretAsFloats().rearrange(FLIP_0).reinterpretAsDoubles().fma(l0, d7);
        var f0 =
            Lanes.QUBITS > 1
                ? e0.reinterpretAsFloats().rearrange(FLIP_1).reinterpretAsDoubles().fma(l1, e0)
                : e0;
        var f1 =
            Lanes.QUBITS > 1
                ? e1.reinterpretAsFloats().rearrange(FLIP_1).reinterpretAsDoubles().fma(l1, e1)
                : e1;
        var f2 =
            Lanes.QUBITS > 1
                ? e2.reinterpretAsFloats().rearrange(FLIP_1).reinterpretAsDoubles().fma(l1, e2)
                : e2;
        var f3 =
            Lanes.QUBITS > 1
                ? e3.reinterpretAsFloats().rearrange(FLIP_1).reinterpretAsDoubles().fma(l1, e3)
                : e3;
        var f4 =
            Lanes.QUBITS > 1
                ? e4.reinterpretAsFloats().rearrange(FLIP_1).reinterpretAsDoubles().fma(l1, e4)
                : e4;
        var f5 =
            Lanes.QUBITS > 1
                ? e5.reinterpretAsFloats().rearrange(FLIP_1).reinterpretAsDoubles().fma(l1, e5)
                : e5;
        var f6 =
            Lanes.QUBITS > 1
                ? e6.reinterpretAsFloats().rearrange(FLIP_1).reinterpretAsDoubles().fma(l1, e6)
                : e6;
        var f7 =
            Lanes.QUBITS > 1
                ? e7.reinterpretAsFloats().rearrange(FLIP_1).reinterpretAsDoubles().fma(l1, e7)
                : e7;
        var g0 =
            Lanes.QUBITS > 2
                ? f0.reinterpretAsFloats().rearrange(FLIP_2).reinterpretAsDoubles().fma(l2, f0)
                : f0;
        var g1 =
            Lanes.QUBITS > 2
                ? f1.reinterpretAsFloats().rearrange(FLIP_2).reinterpretAsDoubles().fma(l2, f1)
                : f1;
        var g2 =
            Lanes.QUBITS > 2
                ? f2.reinterpretAsFloats().rearrange(FLIP_2).reinterpretAsDoubles().fma(l2, f2)
                : f2;
        var g3 =
            Lanes.QUBITS > 2
                ? f3.reinterpretAsFloats().rearrange(FLIP_2).reinterpretAsDoubles().fma(l2, f3)
                : f3;
        var g4 =
            Lanes.QUBITS > 2
                ? f4.reinterpretAsFloats().rearrange(FLIP_2).reinterpretAsDoubles().fma(l2, f4)
                : f4;
        var g5 =
            Lanes.QUBITS > 2
                ? f5.reinterpretAsFloats().rearrange(FLIP_2).reinterpretAsDoubles().fma(l2, f5)
                : f5;
        var g6 =
            Lanes.QUBITS > 2
                ? f6.reinterpretAsFloats().rearrange(FLIP_2).reinterpretAsDoubles().fma(l2, f6)
                : f6;
        var g7 =
            Lanes.QUBITS > 2
                ? f7.reinterpretAsFloats().rearrange(FLIP_2).reinterpretAsDoubles().fma(l2, f7)
                : f7;
        g0.intoArray(memory, at);
        g1.intoArray(memory, at + STRIDE);
        g2.intoArray(memory, at + 2 * STRIDE);
        g3.intoArray(memory, at + 3 * STRIDE);
        g4.intoArray(memory, at + 4 * STRIDE);
        g5.intoArray(memory, at + 5 * STRIDE);
        g6.intoArray(memory, at + 6 * STRIDE);
        g7.intoArray(memory, at + 7 * STRIDE);
      }
    }
  }
}
