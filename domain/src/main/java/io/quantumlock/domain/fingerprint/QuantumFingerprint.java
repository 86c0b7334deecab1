package io.quantumlock.domain.fingerprint;

/// What is kept of a fingerprint, beside the license: enough to make it again and compare.
///
/// @param version which circuit and encoding made it, 1 for now
/// @param attempt how often it was made anew because a draw fell too close to a step, mostly 0
public record QuantumFingerprint(
    int version, int attempt, QuantumSignature signature, Fidelity fidelity) {

  /// The circuit family: sixteen qubits.
  public static final String SECURITY_LEVEL = "Quantum-QCOS-16Q";

  /// True when the fidelity is good enough to call a freshly made and regenerated fingerprint
  /// verified.
  public boolean isAcceptable() {
    return fidelity.isAcceptable();
  }
}
