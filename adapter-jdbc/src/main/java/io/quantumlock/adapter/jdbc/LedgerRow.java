package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.customer.CustomerId;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/// What an owner's licenses count on: the number given last, and the watermark of the revocations.
/// Whoever takes the next of either holds the row until the transaction ends, so an owner's
/// transactions commit in the order of what they took.
final class LedgerRow {
  private LedgerRow() {}

  static void begin(Handle handle, CustomerId owner, Instant now) {
    handle
        .createUpdate("insert into ledger values (:owner, 0, :now)")
        .bind("owner", owner.value())
        .bind("now", now)
        .execute();
  }

  /// @return the last of the `count` numbers taken
  static long takeNumbers(Handle handle, CustomerId owner, int count) {
    return handle
        .createUpdate(
            "update ledger set last_number = last_number + :count where customer_id = :owner")
        .bind("count", count)
        .bind("owner", owner.value())
        .executeAndReturnGeneratedKeys("last_number")
        .mapTo(long.class)
        .findOne()
        .orElseThrow(() -> new Rejection.NotFound("Customer"));
  }

  /// @return `now`, or the first instant past the watermark when that is later; the new watermark
  static Instant nextStamp(Handle handle, CustomerId owner, Instant now) {
    var sql =
        """
        update ledger
        set revocations_until = greatest(:now, revocations_until + interval '0.000001' second)
        where customer_id = :owner
        """;
    return handle
        .createUpdate(sql)
        .bind("now", now)
        .bind("owner", owner.value())
        .executeAndReturnGeneratedKeys("revocations_until")
        .mapTo(Instant.class)
        .findOne()
        .orElseThrow(() -> new Rejection.NotFound("License"));
  }

  static Instant watermark(Handle handle, CustomerId owner) {
    return handle
        .createQuery("select revocations_until from ledger where customer_id = :owner")
        .bind("owner", owner.value())
        .mapTo(Instant.class)
        .findOne()
        .orElse(Instant.EPOCH);
  }
}
