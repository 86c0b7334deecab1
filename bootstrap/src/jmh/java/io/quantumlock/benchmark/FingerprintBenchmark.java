package io.quantumlock.benchmark;

import io.quantumlock.adapter.crypto.ShakeSeeds;
import io.quantumlock.adapter.quantum.SimdBackend;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.fingerprint.Fingerprinter;
import io.quantumlock.domain.fingerprint.QuantumBackend.Register;
import io.quantumlock.domain.fingerprint.QuantumFingerprint;
import io.quantumlock.domain.license.EndCustomerId;
import io.quantumlock.domain.license.Features;
import io.quantumlock.domain.license.LicenseKey;
import io.quantumlock.domain.license.Term;
import io.quantumlock.domain.license.Terms;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// The whole fingerprint of a license, terms to signature, and with its fidelity as when a license
/// is issued. Baseline: the state alone.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FingerprintBenchmark {
  private static final Terms SUBJECT =
      new Terms(
          new CustomerId(1),
          LicenseKey.random(new Random(1)),
          new EndCustomerId("user@acmecorp.com"),
          Features.of("premium", "api_access", "analytics"),
          Term.starting(Instant.parse("2026-11-24T10:30:00Z"), 365));

  private final LicenseCircuits circuits = new LicenseCircuits(16, 8);
  private final Register register = new SimdBackend().register(16);
  private final Fingerprinter fingerprinter =
      new Fingerprinter(new SimdBackend(), ShakeSeeds.random());
  private final QuantumFingerprint fingerprint = fingerprinter.make(SUBJECT);

  @Benchmark
  public Register baselineState() {
    register.prepare(circuits.next());
    return register;
  }

  @Benchmark
  public boolean validated() {
    return fingerprinter.regenerates(SUBJECT, fingerprint);
  }

  @Benchmark
  public QuantumFingerprint issued() {
    return fingerprinter.make(SUBJECT);
  }
}
