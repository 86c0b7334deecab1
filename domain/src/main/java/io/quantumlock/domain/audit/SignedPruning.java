package io.quantumlock.domain.audit;

/// What was pruned, in writing: without it, what is gone was taken away by somebody else.
///
/// @param keyVersion the version of the audit key that signed it
/// @param signature in Base64, over [Pruning#encode]
public record SignedPruning(Pruning pruning, int keyVersion, String signature)
    implements AuditRecord, AuditStatement {

  @Override
  public byte[] encode() {
    return pruning.encode();
  }
}
