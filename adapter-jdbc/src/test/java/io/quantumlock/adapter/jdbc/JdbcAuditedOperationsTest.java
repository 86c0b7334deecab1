package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.atrest.RootSecrets;
import io.quantumlock.domain.audit.AuditTrail;
import io.quantumlock.domain.audit.AuditedOperationsContract;
import io.quantumlock.domain.customer.ApiKeys;
import io.quantumlock.domain.customer.Customers;
import io.quantumlock.domain.kms.KeyRings;
import io.quantumlock.domain.kms.ServiceTokens;
import io.quantumlock.domain.license.Licenses;
import org.junit.jupiter.api.AfterEach;

class JdbcAuditedOperationsTest extends AuditedOperationsContract {
  private final Database database = open();

  Database open() {
    return TestDatabases.inMemory();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected RootSecrets rootSecrets() {
    return database.rootSecrets();
  }

  @Override
  protected AuditTrail trail() {
    return database.auditTrail();
  }

  @Override
  protected Customers customers() {
    return database.customers();
  }

  @Override
  protected ApiKeys apiKeys() {
    return database.apiKeys(TestDatabases.MARKS);
  }

  @Override
  protected Licenses licenses() {
    return database.licenses(TestDatabases.MARKS);
  }

  @Override
  protected KeyRings keyRings() {
    return database.keyRings(TestDatabases.MARKS);
  }

  @Override
  protected ServiceTokens serviceTokens() {
    return database.serviceTokens(TestDatabases.MARKS);
  }
}
