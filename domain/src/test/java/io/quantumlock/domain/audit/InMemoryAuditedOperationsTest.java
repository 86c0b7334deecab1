package io.quantumlock.domain.audit;

import io.quantumlock.domain.atrest.InMemoryRootSecrets;
import io.quantumlock.domain.atrest.RootSecrets;
import io.quantumlock.domain.customer.ApiKeys;
import io.quantumlock.domain.customer.Customers;
import io.quantumlock.domain.customer.InMemoryApiKeys;
import io.quantumlock.domain.customer.InMemoryCustomers;
import io.quantumlock.domain.kms.InMemoryKeyRings;
import io.quantumlock.domain.kms.InMemoryServiceTokens;
import io.quantumlock.domain.kms.KeyRings;
import io.quantumlock.domain.kms.ServiceTokens;
import io.quantumlock.domain.license.InMemoryLicenses;
import io.quantumlock.domain.license.Licenses;

final class InMemoryAuditedOperationsTest extends AuditedOperationsContract {
  private final InMemoryAuditTrail trail = new InMemoryAuditTrail();
  private final InMemoryCustomers customers = new InMemoryCustomers(trail);
  private final InMemoryApiKeys apiKeys = new InMemoryApiKeys(customers);
  private final InMemoryLicenses licenses = new InMemoryLicenses(customers);
  private final InMemoryKeyRings keyRings = new InMemoryKeyRings(trail);
  private final InMemoryServiceTokens serviceTokens = new InMemoryServiceTokens(trail);

  private final RootSecrets rootSecrets = new InMemoryRootSecrets(_ -> false, trail);

  @Override
  protected RootSecrets rootSecrets() {
    return rootSecrets;
  }

  @Override
  protected AuditTrail trail() {
    return trail;
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
  protected KeyRings keyRings() {
    return keyRings;
  }

  @Override
  protected ServiceTokens serviceTokens() {
    return serviceTokens;
  }
}
