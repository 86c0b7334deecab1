/// The quantum fingerprint: a circuit drawn from a keyed seed, its simulated measurement, and the
/// signature over what was measured. A license's terms go in; changing any of them draws another
/// circuit.
///
/// The circuit is simulated, so the fingerprint is exactly as strong as the key that seeds it.
/// Circuit, measurement, margin, signature and fidelity are written here, once; a [QuantumBackend]
/// only turns a circuit into a state. Start with [Fingerprinter], which reads like the recipe.
package io.quantumlock.domain.fingerprint;
