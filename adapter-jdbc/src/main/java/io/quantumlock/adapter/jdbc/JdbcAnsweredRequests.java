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
    var found =
        transactions.read(handle -> AnsweredRow.find(handle, owner, operation, request, now));
    if (found.isPresent()) {
      transactions.settle();
    }
    return found;
  }

  /// The age is asked for twice, so that a row that is renewed meanwhile is left alone.
  @Override
  public int prune(Instant now, int most) {
    var sql =
        """
        delete from answered_request
        where answered_at <= :over and (customer_id, operation, idempotency_key) in (
          select customer_id, operation, idempotency_key from answered_request
          where answered_at <= :over order by answered_at limit :most)
        """;
    return transactions.write(
        handle ->
            handle
                .createUpdate(sql)
                .bind("over", now.minus(IdempotencyKey.REMEMBERED))
                .bind("most", most)
                .execute());
  }
}
