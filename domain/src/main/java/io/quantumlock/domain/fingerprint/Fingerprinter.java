package io.quantumlock.domain.fingerprint;

import io.quantumlock.domain.fingerprint.QuantumBackend.Register;
import java.util.Arrays;

/// Makes version 1 of the fingerprint. Keeps its registers and buffers from one to the next, so it
/// is for one thread at a time; see [Fingerprints] for what a server uses.
public final class Fingerprinter {
  public static final int VERSION = 1;
  public static final int QUBITS = 16;
  public static final int LAYERS = 8;
  public static final int DRAWS = 256;

  /// How many numbers circuit and draws take of the seed's stream.
  private static final int NUMBERS = QUBITS * (2 * LAYERS - 1) + DRAWS;

  /// A draw nearer than this to a step of the cumulative distribution could come out differently in
  /// another backend; then the fingerprint is made anew. Backends are right to a tenth of it.
  public static final double MARGIN = 1e-10;

  /// How much the probabilities of a backend's state may add up to more or less than 1.
  private static final double TOLERANCE = 1e-12;

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
  private final int[] outcomesAgain = new int[DRAWS];

  public Fingerprinter(QuantumBackend backend, FingerprintSeeds seeds) {
    this.seeds = seeds;
    ideal = backend.register(QUBITS);
    device = backend.register(QUBITS);
  }

  /// Makes a fingerprint that regenerates: no draw is nearer than [#MARGIN] to a step, and all that
  /// was done holds when it is looked at again.
  ///
  /// @throws IllegalStateException when it does not, by a fault of the backend or the machine
  public QuantumFingerprint make(FingerprintSubject subject) {
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      var uniforms = open(subject, attempt);
      var circuit = measure(uniforms);
      if (measurement.gap() >= MARGIN) {
        var again = open(subject, attempt);
        again.skip(NUMBERS);
        refuseUnless(again.trace() == uniforms.trace(), "its seed came out otherwise");
        var fidelity = lookAgain(circuit, again);
        var signature = QuantumSignature.over(VERSION, outcomes);
        return new QuantumFingerprint(VERSION, attempt, signature, fidelity);
      }
    }
    throw new IllegalStateException("the backend's states cannot be measured");
  }

  /// The state is not prepared a second time but held to what is known of it: its probabilities add
  /// up to 1, it stays, and that of the device, prepared in other memory, is near.
  private Fidelity lookAgain(Circuit circuit, Uniforms errors) {
    refuseUnless(Math.abs(measurement.total() - 1) <= TOLERANCE, "its state is not normalized");
    device.prepare(circuit.miscalibrated(SIGMA, errors));
    measurement.measure(ideal, draws, outcomesAgain);
    refuseUnless(Arrays.equals(outcomes, outcomesAgain), "its record came out otherwise");
    var fidelity = Fidelity.between(ideal, device);
    refuseUnless(fidelity.isAcceptable(), "its fidelity is " + fidelity);
    return fidelity;
  }

  private static void refuseUnless(boolean holds, String fault) {
    if (!holds) {
      throw new IllegalStateException("a fingerprint would not regenerate: " + fault);
    }
  }

  /// Makes the fingerprint's signature again and compares. The fidelity plays no part.
  public boolean regenerates(FingerprintSubject subject, QuantumFingerprint fingerprint) {
    if (fingerprint.version() != VERSION) {
      return false;
    }
    measure(open(subject, fingerprint.attempt()));
    return isMeasured(fingerprint);
  }

  private boolean isMeasured(QuantumFingerprint fingerprint) {
    return fingerprint.version() == VERSION
        && QuantumSignature.over(VERSION, outcomes).matches(fingerprint.signature());
  }

  /// Takes the fingerprint again and keeps what there is to see of it.
  public FingerprintPortrait portray(FingerprintSubject subject, QuantumFingerprint fingerprint) {
    var circuit = measure(open(subject, fingerprint.attempt()));
    return FingerprintPortrait.of(circuit, ideal, outcomes, isMeasured(fingerprint));
  }

  private Uniforms open(FingerprintSubject subject, int attempt) {
    return new Uniforms(seeds.open(subject.encode(VERSION, attempt)));
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
