package io.quantumlock.domain.privacy;

import io.quantumlock.domain.audit.AuditTrail;
import io.quantumlock.domain.customer.ApiKeys;
import io.quantumlock.domain.customer.Customers;
import io.quantumlock.domain.customer.InMemoryApiKeys;
import io.quantumlock.domain.customer.InMemoryCustomers;
import io.quantumlock.domain.license.AnsweredRequests;
import io.quantumlock.domain.license.InMemoryAnsweredRequests;
import io.quantumlock.domain.license.InMemoryLicenses;
import io.quantumlock.domain.license.Licenses;

final class InMemoryPersonalDataTest extends PersonalDataContract {
  private final InMemoryCustomers customers = new InMemoryCustomers();
  private final InMemoryApiKeys apiKeys = new InMemoryApiKeys(customers);
  private final InMemoryAnsweredRequests answered = new InMemoryAnsweredRequests();
  private final InMemoryLicenses licenses = new InMemoryLicenses(customers, answered);

  @Override
  protected PersonalData personalData() {
    return new InMemoryPersonalData(customers, apiKeys, licenses, answered);
  }

  @Override
  protected Customers customers() {
    return customers;
  }

  @Override
  protected ApiKeys apiKeys() {
    return apiKeys;
  }

  @Override
  protected Licenses licenses() {
    return licenses;
  }

  @Override
  protected AnsweredRequests answeredRequests() {
    return answered;
  }

  @Override
  protected AuditTrail trail() {
    return customers.auditTrail();
  }
}
