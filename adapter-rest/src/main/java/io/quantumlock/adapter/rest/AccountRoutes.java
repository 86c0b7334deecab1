package io.quantumlock.adapter.rest;

import io.javalin.http.Context;
import io.quantumlock.application.QuantumLock;
import io.quantumlock.domain.customer.Customer;
import java.util.Optional;

/// A customer's own account.
final class AccountRoutes {
  private final QuantumLock quantumLock;

  AccountRoutes(QuantumLock quantumLock) {
    this.quantumLock = quantumLock;
  }

  record Account(
      long id,
      String name,
      String email,
      Optional<String> companyName,
      String plan,
      int maxLicensesMonth,
      int licensesUsedMonth,
      String createdAt,
      boolean emailVerified) {}

  void me(Context ctx, Customer customer) {
    var quota = quantumLock.viewAccount().quota(customer);
    var profile = customer.profile();
    ctx.json(
        new Account(
            customer.id().value(),
            profile.name(),
            profile.email(),
            profile.companyName(),
            customer.plan().id(),
            quota.limit(),
            quota.used(),
            Iso8601.local(customer.createdAt()),
            profile.emailVerified()));
  }

  record Statistics(
      int licensesGeneratedMonth, int licensesRemainingMonth, String plan, int maxLicensesMonth) {}

  void stats(Context ctx, Customer customer) {
    var quota = quantumLock.viewAccount().quota(customer);
    ctx.json(new Statistics(quota.used(), quota.remaining(), customer.plan().id(), quota.limit()));
  }
}
