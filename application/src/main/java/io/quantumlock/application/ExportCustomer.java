package io.quantumlock.application;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.access.AllTokens;
import io.quantumlock.domain.access.TokenRecord;
import io.quantumlock.domain.customer.ApiKeys;
import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.customer.Customers;
import io.quantumlock.domain.privacy.LicenseFile;
import io.quantumlock.domain.privacy.PersonalData;
import java.util.function.Consumer;

/// Shows a customer, or the authorities, what is known of him and of those whom he issued licenses
/// to.
public final class ExportCustomer {
  private final Customers customers;
  private final ApiKeys apiKeys;
  private final PersonalData personalData;

  ExportCustomer(Customers customers, ApiKeys apiKeys, PersonalData personalData) {
    this.customers = customers;
    this.apiKeys = apiKeys;
    this.personalData = personalData;
  }

  /// @param apiKeys without what they are recognized by
  public record Account(Customer customer, AllTokens<TokenRecord> apiKeys) {}

  /// @throws Rejection.NotFound when there is no such customer
  public Account account(CustomerId id) {
    var customer = customers.find(id).orElseThrow(() -> new Rejection.NotFound("Customer"));
    return new Account(customer, apiKeys.of(id));
  }

  /// Oldest first, one by one: there may be many.
  public void licenses(CustomerId id, Consumer<LicenseFile> each) {
    personalData.licenses(id, each);
  }
}
