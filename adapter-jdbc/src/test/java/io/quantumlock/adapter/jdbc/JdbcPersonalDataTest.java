package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.audit.AuditTrail;
import io.quantumlock.domain.customer.ApiKeys;
import io.quantumlock.domain.customer.Customers;
import io.quantumlock.domain.license.AnsweredRequests;
import io.quantumlock.domain.license.Licenses;
import io.quantumlock.domain.privacy.PersonalData;
import io.quantumlock.domain.privacy.PersonalDataContract;
import org.junit.jupiter.api.AfterEach;

class JdbcPersonalDataTest extends PersonalDataContract {
  private final Database database = open();

  Database open() {
    return TestDatabases.inMemory();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected PersonalData personalData() {
    return database.personalData(TestDatabases.MARKS);
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
  protected AnsweredRequests answeredRequests() {
    return database.answeredRequests();
  }

  @Override
  protected AuditTrail trail() {
    return database.auditTrail();
  }
}
