package io.quantumlock.adapter.crypto;

import java.nio.charset.StandardCharsets;

/// What the keys that are derived from the master key are for. A label is part of everything that
/// was ever made under its key: to change one is to give up all of that.
enum Purpose {
  /// seeded the circuits of fingerprints before there were root secrets
  FINGERPRINT("quantumlock/fingerprint/v1"),
  /// took the digests of tokens
  TOKENS("quantumlock/tokens/v1"),
  /// sealed the seeds of signing keys
  SEAL("quantumlock/seal/v1"),
  /// seals the root secrets
  WRAP("quantumlock/wrap/v1"),
  /// seals backups
  BACKUP("quantumlock/backup/v1"),
  /// is no key: its first bytes name the master key
  ID("quantumlock/id/v1");

  private final String label;

  Purpose(String label) {
    this.label = label;
  }

  byte[] label() {
    return label.getBytes(StandardCharsets.US_ASCII);
  }
}
