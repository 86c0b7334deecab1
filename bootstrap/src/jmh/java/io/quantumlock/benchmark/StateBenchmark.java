package io.quantumlock.benchmark;

import io.quantumlock.adapter.quantum.ScalarBackend;
import io.quantumlock.adapter.quantum.SimdBackend;
import io.quantumlock.domain.fingerprint.QuantumBackend.Register;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// The state of one license circuit. Baseline: the scalar reference.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StateBenchmark {
  private final LicenseCircuits circuits = new LicenseCircuits(16, 8);
  private final Register scalar = new ScalarBackend().register(16);
  private final Register simd = new SimdBackend().register(16);

  @Benchmark
  public Register baselineScalar() {
    scalar.prepare(circuits.next());
    return scalar;
  }

  @Benchmark
  public Register simd() {
    simd.prepare(circuits.next());
    return simd;
  }
}
