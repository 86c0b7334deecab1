package io.quantumlock.adapter.quantum;

import static io.quantumlock.adapter.quantum.Lanes.SPECIES;
import static io.quantumlock.adapter.quantum.Lanes.WIDTH;
import static io.quantumlock.adapter.quantum.Lanes.all;
import static jdk.incubator.vector.DoubleVector.fromArray;

/// Where a layer ends and the next one begins, in one visit: two qubits turned, every amplitude
/// multiplied by its phase, the same two qubits turned again.
final class Turn {
  private Turn() {}

  /// @param first the tile's first slot
  /// @param bit the lower of two adjacent bits of a slot's number
  /// @param t the tangents before the phases
  /// @param u the tangents after them
  static void ofTwo(
      double[] memory, int first, int slots, int bit, double[] t, Phases phases, double[] u) {
    int step = 1 << bit;
    int run = (2 * WIDTH) << bit;
    var t0 = all(t[0]);
    var t1 = all(t[1]);
    var n0 = t0.neg();
    var n1 = t1.neg();
    var u0 = all(u[0]);
    var u1 = all(u[1]);
    var m0 = u0.neg();
    var m1 = u1.neg();
    double[] laneRe = phases.laneRe();
    double[] laneIm = phases.laneIm();
    double[] slotRe = phases.slotRe();
    double[] slotIm = phases.slotIm();
    int[] slotToLanes = phases.slotToLanes();
    int toLanes = phases.toLanes();
    for (int i = 0; i < slots / 4; i++) {
      int low = i & (step - 1);
      int slot = ((i - low) << 2) + low;
      int v = Lanes.at(first + slot);
      int v1 = v + run;
      int v2 = v + 2 * run;
      int v3 = v + 3 * run;
      var ar0 = fromArray(SPECIES, memory, v);
      var ar1 = fromArray(SPECIES, memory, v1);
      var ar2 = fromArray(SPECIES, memory, v2);
      var ar3 = fromArray(SPECIES, memory, v3);
      var ai0 = fromArray(SPECIES, memory, v + WIDTH);
      var ai1 = fromArray(SPECIES, memory, v1 + WIDTH);
      var ai2 = fromArray(SPECIES, memory, v2 + WIDTH);
      var ai3 = fromArray(SPECIES, memory, v3 + WIDTH);
      var br0 = ar1.fma(n0, ar0);
      var br1 = ar0.fma(t0, ar1);
      var br2 = ar3.fma(n0, ar2);
      var br3 = ar2.fma(t0, ar3);
      var cr0 = br2.fma(n1, br0);
      var cr1 = br3.fma(n1, br1);
      var cr2 = br0.fma(t1, br2);
      var cr3 = br1.fma(t1, br3);
      var bi0 = ai1.fma(n0, ai0);
      var bi1 = ai0.fma(t0, ai1);
      var bi2 = ai3.fma(n0, ai2);
      var bi3 = ai2.fma(t0, ai3);
      var ci0 = bi2.fma(n1, bi0);
      var ci1 = bi3.fma(n1, bi1);
      var ci2 = bi0.fma(t1, bi2);
      var ci3 = bi1.fma(t1, bi3);
      int o0 = (slotToLanes[slot] ^ toLanes) * WIDTH;
      double pr0 = slotRe[slot];
      double pi0 = slotIm[slot];
      var lr0 = fromArray(SPECIES, laneRe, o0);
      var li0 = fromArray(SPECIES, laneIm, o0);
      var xr0 = lr0.mul(pr0).sub(li0.mul(pi0));
      var xi0 = lr0.mul(pi0).add(li0.mul(pr0));
      var dr0 = cr0.mul(xr0).sub(ci0.mul(xi0));
      var di0 = cr0.mul(xi0).add(ci0.mul(xr0));
      int o1 = (slotToLanes[slot + step] ^ toLanes) * WIDTH;
      double pr1 = slotRe[slot + step];
      double pi1 = slotIm[slot + step];
      var lr1 = fromArray(SPECIES, laneRe, o1);
      var li1 = fromArray(SPECIES, laneIm, o1);
      var xr1 = lr1.mul(pr1).sub(li1.mul(pi1));
      var xi1 = lr1.mul(pi1).add(li1.mul(pr1));
      var dr1 = cr1.mul(xr1).sub(ci1.mul(xi1));
      var di1 = cr1.mul(xi1).add(ci1.mul(xr1));
      int o2 = (slotToLanes[slot + 2 * step] ^ toLanes) * WIDTH;
      double pr2 = slotRe[slot + 2 * step];
      double pi2 = slotIm[slot + 2 * step];
      var lr2 = fromArray(SPECIES, laneRe, o2);
      var li2 = fromArray(SPECIES, laneIm, o2);
      var xr2 = lr2.mul(pr2).sub(li2.mul(pi2));
      var xi2 = lr2.mul(pi2).add(li2.mul(pr2));
      var dr2 = cr2.mul(xr2).sub(ci2.mul(xi2));
      var di2 = cr2.mul(xi2).add(ci2.mul(xr2));
      int o3 = (slotToLanes[slot + 3 * step] ^ toLanes) * WIDTH;
      double pr3 = slotRe[slot + 3 * step];
      double pi3 = slotIm[slot + 3 * step];
      var lr3 = fromArray(SPECIES, laneRe, o3);
      var li3 = fromArray(SPECIES, laneIm, o3);
      var xr3 = lr3.mul(pr3).sub(li3.mul(pi3));
      var xi3 = lr3.mul(pi3).add(li3.mul(pr3));
      var dr3 = cr3.mul(xr3).sub(ci3.mul(xi3));
      var di3 = cr3.mul(xi3).add(ci3.mul(xr3));
      var er0 = dr1.fma(m0, dr0);
      var er1 = dr0.fma(u0, dr1);
      var er2 = dr3.fma(m0, dr2);
      var er3 = dr2.fma(u0, dr3);
      var fr0 = er2.fma(m1, er0);
      var fr1 = er3.fma(m1, er1);
      var fr2 = er0.fma(u1, er2);
      var fr3 = er1.fma(u1, er3);
      var ei0 = di1.fma(m0, di0);
      var ei1 = di0.fma(u0, di1);
      var ei2 = di3.fma(m0, di2);
      var ei3 = di2.fma(u0, di3);
      var fi0 = ei2.fma(m1, ei0);
      var fi1 = ei3.fma(m1, ei1);
      var fi2 = ei0.fma(u1, ei2);
      var fi3 = ei1.fma(u1, ei3);
      fr0.intoArray(memory, v);
      fr1.intoArray(memory, v1);
      fr2.intoArray(memory, v2);
      fr3.intoArray(memory, v3);
      fi0.intoArray(memory, v + WIDTH);
      fi1.intoArray(memory, v1 + WIDTH);
      fi2.intoArray(memory, v2 + WIDTH);
      fi3.intoArray(memory, v3 + WIDTH);
    }
  }
}
