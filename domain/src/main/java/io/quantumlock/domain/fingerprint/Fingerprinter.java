package io.quantumlock.domain.fingerprint;

import io.quantumlock.domain.fingerprint.QuantumBackend.Register;

/// Makes version 1 of the fingerprint. Keeps its registers and buffers from one to the next, so it
/// is for one thread at a time; see [Fingerprints] for what a server uses.
public final class Fingerprinter {
  public static final int VERSION = 1;
  public static final int QUBITS = 16;
  public static final int LAYERS = 8;
  public static final int DRAWS = 256;

  /// A draw nearer than this to a step of the cumulative distribution could come out differently in
  /// another backend; then the fingerprint is made anew. Backends are right to a tenth of it.
  public static final double MARGIN = 1e-10;

  /// The calibration error of the device whose fidelity is quoted, in radians.
  public static final double SIGMA = 0.0135;

  /// One attempt in three hundred is made anew; so many in a row mean a backend whose states are
  /// none.
  private static final int MAX_ATTEMPTS = 16;

  private final FingerprintSeeds seeds;
  private final Register ideal;
  private final Register device;
  private final Measurement measurement = new Measurement(QUBITS);
  private final double[] draws = new double[DRAWS];
  private final int[] outcomes = new int[DRAWS];

  public Fingerprinter(QuantumBackend backend, FingerprintSeeds seeds) {
    this.seeds = seeds;
    ideal = backend.register(QUBITS);
    device = backend.register(QUBITS);
  }

  /// Makes a fingerprint in which no draw is nearer than [#MARGIN] to a step.
  public QuantumFingerprint make(FingerprintSubject subject) {
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      var uniforms = new Uniforms(seeds.open(subject.encode(VERSION, attempt)));
      var circuit = measure(uniforms);
      if (measurement.gap() >= MARGIN) {
        var signature = QuantumSignature.over(VERSION, outcomes);
        device.prepare(circuit.miscalibrated(SIGMA, uniforms));
        return new QuantumFingerprint(VERSION, attempt, signature, Fidelity.between(ideal, device));
      }
    }
    throw new IllegalStateException("the backend's states cannot be measured");
  }

  /// Makes the fingerprint's signature again and compares. The fidelity plays no part.
  public boolean regenerates(FingerprintSubject subject, QuantumFingerprint fingerprint) {
    if (fingerprint.version() != VERSION) {
      return false;
    }
    measure(new Uniforms(seeds.open(subject.encode(VERSION, fingerprint.attempt()))));
    return QuantumSignature.over(VERSION, outcomes).matches(fingerprint.signature());
  }

  /// Takes the fingerprint again and keeps what there is to see of it.
  public FingerprintPortrait portray(FingerprintSubject subject, QuantumFingerprint fingerprint) {
    boolean regenerated = regenerates(subject, fingerprint);
    var circuit = measure(new Uniforms(seeds.open(subject.encode(VERSION, fingerprint.attempt()))));
    return FingerprintPortrait.of(circuit, ideal, outcomes, regenerated);
  }

  private Circuit measure(Uniforms uniforms) {
    var circuit = Circuit.draw(QUBITS, LAYERS, uniforms);
    for (int i = 0; i < DRAWS; i++) {
      draws[i] = uniforms.next();
    }
    ideal.prepare(circuit);
    measurement.measure(ideal, draws, outcomes);
    return circuit;
  }
}
