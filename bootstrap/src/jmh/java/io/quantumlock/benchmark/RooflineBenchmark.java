package io.quantumlock.benchmark;

import io.quantumlock.adapter.quantum.SimdBackend;
import io.quantumlock.domain.fingerprint.QuantumBackend.Register;
import java.util.concurrent.TimeUnit;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// What one core can do at best, to hold the state of a license circuit against. Baseline: that
/// state. Each of the others says how much it does.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RooflineBenchmark {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int WIDTH = SPECIES.length();

  /// Lanes that are multiplied and added, 2 flops each, by one call of [#multiplyAdds()].
  static final int MULTIPLY_ADDS = 12 << 17;

  /// Bytes that are read, and as many written, by one call of [#throughL1()] or [#throughL2()].
  static final int BYTES = 1 << 20;

  private static final int NEAR = 16 << 10;

  private final LicenseCircuits circuits = new LicenseCircuits(16, 8);
  private final Register register = new SimdBackend().register(16);
  private final double[] near = new double[NEAR / Double.BYTES];
  private final double[] far = new double[BYTES / Double.BYTES];

  @Benchmark
  public Register baselineState() {
    register.prepare(circuits.next());
    return register;
  }

  @Benchmark
  public double multiplyAdds() {
    return chains(MULTIPLY_ADDS / WIDTH, 0.999, 0.001);
  }

  /// Twelve chains side by side, more than are under way at once. What they are multiplied by and
  /// what is added are arguments: where they were constants, the loop reached half as much.
  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  private static double chains(int count, double factor, double summand) {
    var x = DoubleVector.broadcast(SPECIES, factor);
    var y = DoubleVector.broadcast(SPECIES, summand);
    var a = x.add(0);
    var b = x.add(1);
    var c = x.add(2);
    var d = x.add(3);
    var e = x.add(4);
    var f = x.add(5);
    var g = x.add(6);
    var h = x.add(7);
    var i = x.add(8);
    var j = x.add(9);
    var k = x.add(10);
    var l = x.add(11);
    for (int n = 0; n < count; n += 12) {
      a = a.fma(x, y);
      b = b.fma(x, y);
      c = c.fma(x, y);
      d = d.fma(x, y);
      e = e.fma(x, y);
      f = f.fma(x, y);
      g = g.fma(x, y);
      h = h.fma(x, y);
      i = i.fma(x, y);
      j = j.fma(x, y);
      k = k.fma(x, y);
      l = l.fma(x, y);
    }
    return a.add(b)
        .add(c.add(d))
        .add(e.add(f))
        .add(g.add(h))
        .add(i.add(j))
        .add(k.add(l))
        .reduceLanes(VectorOperators.ADD);
  }

  @Benchmark
  public double[] throughL1() {
    for (int pass = 0; pass < BYTES / NEAR; pass++) {
      negate(near);
    }
    return near;
  }

  @Benchmark
  public double[] throughL2() {
    negate(far);
    return far;
  }

  private static void negate(double[] values) {
    for (int i = 0; i < values.length; i += WIDTH) {
      DoubleVector.fromArray(SPECIES, values, i).neg().intoArray(values, i);
    }
  }
}
