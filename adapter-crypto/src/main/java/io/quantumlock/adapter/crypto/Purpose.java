package io.quantumlock.adapter.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/// What the keys that are derived from the master key, or from a root secret, are for. A label is
/// part of everything that was ever made under its key: to change one is to give up all of that.
enum Purpose {
  /// seeded the circuits of fingerprints before there were root secrets
  FINGERPRINT("quantumlock/fingerprint/v1"),
  /// took the digests of tokens
  TOKENS("quantumlock/tokens/v1"),
  /// sealed the seeds of signing keys
  SEAL("quantumlock/seal/v1"),
  /// seals the root secrets
  WRAP("quantumlock/wrap/v1"),
  /// marks rows; follows from the root secret for tokens
  MARKS("quantumlock/marks/v1"),
  /// seals backups
  BACKUP("quantumlock/backup/v1"),
  /// is no key: its first bytes name the master key
  ID("quantumlock/id/v1");

  private static final int KEY_BYTES = 32;

  private final String label;

  Purpose(String label) {
    this.label = label;
  }

  byte[] label() {
    return label.getBytes(StandardCharsets.US_ASCII);
  }

  /// @return 32 bytes, RFC 5869 without a salt and with the label as the info
  byte[] derive(byte[] secret) {
    try {
      return KDF.getInstance("HKDF-SHA256", Jce.PROVIDER)
          .deriveData(HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(label(), KEY_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HKDF-SHA256", e);
    }
  }
}
