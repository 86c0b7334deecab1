package io.quantumlock.benchmark;

import io.quantumlock.adapter.quantum.SimdBackend;
import io.quantumlock.domain.fingerprint.QuantumBackend.Register;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// The state of larger circuits and deeper ones. Baseline: that of a license. Work grows with
/// layers · qubits · 2^qubits.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SizesBenchmark {

  @Benchmark
  public Register baselineOf16QubitsIn8Layers(Prepared16x8 prepared) {
    return prepared.again();
  }

  @Benchmark
  public Register of16QubitsIn16Layers(Prepared16x16 prepared) {
    return prepared.again();
  }

  @Benchmark
  public Register of20QubitsIn8Layers(Prepared20x8 prepared) {
    return prepared.again();
  }

  @Benchmark
  public Register of20QubitsIn16Layers(Prepared20x16 prepared) {
    return prepared.again();
  }

  @Benchmark
  public Register of24QubitsIn8Layers(Prepared24x8 prepared) {
    return prepared.again();
  }

  @Benchmark
  public Register of24QubitsIn16Layers(Prepared24x16 prepared) {
    return prepared.again();
  }

  /// A register and its circuits.
  abstract static class Prepared {
    private final LicenseCircuits circuits;
    private final Register register;

    Prepared(int qubits, int layers) {
      circuits = new LicenseCircuits(qubits, layers);
      register = new SimdBackend().register(qubits);
    }

    final Register again() {
      register.prepare(circuits.next());
      return register;
    }
  }

  @State(Scope.Thread)
  public static class Prepared16x8 extends Prepared {
    public Prepared16x8() {
      super(16, 8);
    }
  }

  @State(Scope.Thread)
  public static class Prepared16x16 extends Prepared {
    public Prepared16x16() {
      super(16, 16);
    }
  }

  @State(Scope.Thread)
  public static class Prepared20x8 extends Prepared {
    public Prepared20x8() {
      super(20, 8);
    }
  }

  @State(Scope.Thread)
  public static class Prepared20x16 extends Prepared {
    public Prepared20x16() {
      super(20, 16);
    }
  }

  @State(Scope.Thread)
  public static class Prepared24x8 extends Prepared {
    public Prepared24x8() {
      super(24, 8);
    }
  }

  @State(Scope.Thread)
  public static class Prepared24x16 extends Prepared {
    public Prepared24x16() {
      super(24, 16);
    }
  }
}
