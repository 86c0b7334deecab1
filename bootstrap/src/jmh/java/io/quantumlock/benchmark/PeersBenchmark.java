package io.quantumlock.benchmark;

import io.quantumlock.adapter.quantum.SimdBackend;
import io.quantumlock.domain.fingerprint.Circuit;
import io.quantumlock.domain.fingerprint.Layer;
import io.quantumlock.domain.fingerprint.QuantumBackend.Register;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.redfx.strange.Complex;
import org.redfx.strange.Program;
import org.redfx.strange.Result;
import org.redfx.strange.Step;
import org.redfx.strange.gate.Cz;
import org.redfx.strange.gate.R;
import org.redfx.strange.gate.RotationY;
import org.redfx.strange.local.SimpleQuantumExecutionEnvironment;

/// The same circuit on another simulator for the JVM, Strange, at a size that it can do in a
/// reasonable time. Baseline: `simd`.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PeersBenchmark {
  private static final int QUBITS = 10;
  private static final int LAYERS = 8;

  /// Strange counts in single precision.
  private static final double TOLERANCE = 1e-6;

  private final Circuit circuit = LicenseCircuits.circuit(QUBITS, LAYERS, 1);
  private final Register register = new SimdBackend().register(QUBITS);
  private final Program program = program(circuit);
  private final SimpleQuantumExecutionEnvironment strange = new SimpleQuantumExecutionEnvironment();

  /// Outcome for outcome, in whatever order each counts its qubits.
  @Setup
  public void checkThatBothPrepareTheSameState() {
    var theirs =
        Arrays.stream(strange.runProgram(program).getProbability())
            .mapToDouble(Complex::abssqr)
            .sorted()
            .toArray();
    baselineSimd();
    var re = new double[1 << QUBITS];
    var im = new double[1 << QUBITS];
    register.read(0, re, im);
    var ours =
        IntStream.range(0, re.length)
            .mapToDouble(state -> re[state] * re[state] + im[state] * im[state])
            .sorted()
            .toArray();
    for (int rank = 0; rank < ours.length; rank++) {
      if (!(Math.abs(ours[rank] - theirs[rank]) < TOLERANCE)) {
        throw new IllegalStateException(
            "outcome of rank %d: %s, and %s in Strange".formatted(rank, ours[rank], theirs[rank]));
      }
    }
  }

  @Benchmark
  public Register baselineSimd() {
    register.prepare(circuit);
    return register;
  }

  @Benchmark
  public Result strange() {
    return strange.runProgram(program);
  }

  private static Program program(Circuit circuit) {
    var program = new Program(circuit.qubits());
    for (var layer : circuit.layers()) {
      program.addStep(rotations(layer, true));
      program.addStep(rotations(layer, false));
      for (var pair : layer.cz()) {
        var step = new Step();
        step.addGate(new Cz(pair.a(), pair.b()));
        program.addStep(step);
      }
    }
    return program;
  }

  /// `R` is `Rz` but for a phase of the whole state. With Strange's `RotationZ` the outcomes do not
  /// hang on its angle.
  private static Step rotations(Layer layer, boolean y) {
    var step = new Step();
    for (int qubit = 0; qubit < layer.ry().qubits(); qubit++) {
      step.addGate(
          y
              ? new RotationY(layer.ry().radians(qubit), qubit)
              : new R(layer.rz().radians(qubit), qubit));
    }
    return step;
  }
}
