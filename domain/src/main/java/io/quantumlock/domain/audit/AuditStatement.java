package io.quantumlock.domain.audit;

import io.quantumlock.domain.kms.PublicKey;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.Verifier;
import java.util.Base64;

/// Something that the audit key signed, or is said to have.
public interface AuditStatement {

  /// What the signature is over.
  byte[] encode();

  int keyVersion();

  /// In Base64.
  String signature();

  default boolean isSignedWith(PublicKey key, Verifier verifier) {
    try {
      var bytes = Base64.getDecoder().decode(signature());
      return verifier.verify(RingId.AUDIT.algorithm(), key, encode(), bytes);
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }
}
