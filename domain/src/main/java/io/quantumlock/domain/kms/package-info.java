/// The key management service: rings of signing keys, who may use them, and the operations on data.
/// A private key is never here: a [KeyVersion] carries its seed sealed under the master key, and
/// only a [Signer] can open it.
package io.quantumlock.domain.kms;
