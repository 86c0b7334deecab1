package io.quantumlock.domain.audit;

import io.quantumlock.domain.kms.PublicKey;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.Verifier;
import java.util.Base64;

/// Where the whole trail stood once, in writing.
///
/// @param keyVersion the version of the audit key that signed it
/// @param signature in Base64, over [AuditHead#encode]
public record SignedHead(AuditHead head, int keyVersion, String signature) implements AuditRecord {

  public boolean isSignedWith(PublicKey key, Verifier verifier) {
    try {
      var bytes = Base64.getDecoder().decode(signature);
      return verifier.verify(RingId.AUDIT.algorithm(), key, head.encode(), bytes);
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }
}
