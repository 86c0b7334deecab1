package io.quantumlock.domain.audit;

/// Where the whole trail stood once, in writing.
///
/// @param keyVersion the version of the audit key that signed it
/// @param signature in Base64, over [AuditHead#encode]
public record SignedHead(AuditHead head, int keyVersion, String signature)
    implements AuditRecord, AuditStatement {

  @Override
  public byte[] encode() {
    return head.encode();
  }
}
