package io.quantumlock.domain.audit;

/// What is recorded.
public enum AuditAction {
  LICENSE_ISSUE("license.issue"),
  LICENSE_REVOKE("license.revoke"),
  CUSTOMER_ADD("customer.add"),
  CUSTOMER_PLAN("customer.plan"),
  /// What named persons was taken out.
  CUSTOMER_ERASE("customer.erase"),
  API_KEY_ISSUE("api-key.issue"),
  API_KEY_REVOKE("api-key.revoke"),
  SERVICE_TOKEN_ISSUE("service-token.issue"),
  SERVICE_TOKEN_ROTATE("service-token.rotate"),
  SERVICE_TOKEN_REVOKE("service-token.revoke"),
  MASTER_KEY_ADD("master-key.add"),
  MASTER_KEY_RETIRE("master-key.retire"),
  KEY_CREATE("key.create"),
  /// A version was added.
  KEY_ROTATE("key.rotate"),
  KEY_POLICY("key.policy"),
  /// A version is in another state, which the result tells.
  KEY_STATE("key.state"),
  KEY_SIGN("key.sign"),
  /// A verification that failed; one that succeeds is not recorded.
  KEY_VERIFY("key.verify");

  private final String label;

  AuditAction(String label) {
    this.label = label;
  }

  /// As rows and exports spell it.
  public String label() {
    return label;
  }
}
