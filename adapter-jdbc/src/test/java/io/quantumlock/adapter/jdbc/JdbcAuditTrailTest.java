package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.audit.AuditTrail;
import io.quantumlock.domain.audit.AuditTrailContract;
import org.junit.jupiter.api.AfterEach;

class JdbcAuditTrailTest extends AuditTrailContract {
  private final Database database = open();

  Database open() {
    return TestDatabases.inMemory();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected AuditTrail trail() {
    return database.auditTrail();
  }
}
