package io.quantumlock.adapter.crypto;

import java.nio.charset.StandardCharsets;

/// What the keys that are derived from the master key are for. A label is part of everything that
/// was ever made under its key: to change one is to give up all of that.
enum Purpose {
  /// seeds the circuits of fingerprints
  FINGERPRINT("quantumlock/fingerprint/v1"),
  /// takes the digests of tokens
  TOKENS("quantumlock/tokens/v1"),
  /// seals the seeds of signing keys
  SEAL("quantumlock/seal/v1");

  private final String label;

  Purpose(String label) {
    this.label = label;
  }

  byte[] label() {
    return label.getBytes(StandardCharsets.US_ASCII);
  }
}
