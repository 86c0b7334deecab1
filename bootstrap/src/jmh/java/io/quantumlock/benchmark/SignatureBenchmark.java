package io.quantumlock.benchmark;

import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// ML-DSA by each engine. `auto` verifies with the matrix of the key kept, and signs by
/// BouncyCastle, since there is no race here.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SignatureBenchmark {
  @Param({"ML_DSA_65", "ML_DSA_87"})
  public SignatureAlgorithm algorithm;

  @Param({"bouncycastle", "jdk", "auto"})
  public String engine;

  private SigningKit kit;

  @Setup
  public void open() {
    kit = new SigningKit(engine, algorithm);
  }

  @Benchmark
  public byte[] sign() {
    return kit.sign();
  }

  @Benchmark
  public boolean verify() {
    return kit.verify();
  }
}
