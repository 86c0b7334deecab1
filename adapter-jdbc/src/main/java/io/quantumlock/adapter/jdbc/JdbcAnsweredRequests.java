package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.license.AnsweredRequests;
import io.quantumlock.domain.license.IdempotencyKey;
import io.quantumlock.domain.license.LicenseKey;
import io.quantumlock.domain.license.OnceOnly;
import java.time.Instant;
import java.util.Optional;

final class JdbcAnsweredRequests implements AnsweredRequests {
  private final Transactions transactions;

  JdbcAnsweredRequests(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<LicenseKey> find(
      CustomerId owner, Operation operation, OnceOnly request, Instant now) {
    return transactions.read(handle -> AnsweredRow.find(handle, owner, operation, request, now));
  }

  @Override
  public int prune(Instant now) {
    return transactions.write(
        handle ->
            handle
                .createUpdate("delete from answered_request where answered_at <= :over")
                .bind("over", now.minus(IdempotencyKey.REMEMBERED))
                .execute());
  }
}
