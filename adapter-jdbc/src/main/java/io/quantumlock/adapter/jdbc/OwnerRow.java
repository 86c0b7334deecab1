package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.customer.CustomerId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What an owner's licenses count on: the number given last, and the watermark of the revocations.
/// Whoever takes the next of either holds the row until the transaction ends, so an owner's
/// transactions commit in the order of what they took.
final class OwnerRow {
  private OwnerRow() {}

  static long nextNumber(Handle handle, CustomerId owner) {
    return handle
        .createUpdate("update customer set last_number = last_number + 1 where id = :owner")
        .bind("owner", owner.value())
        .executeAndReturnGeneratedKeys("last_number")
        .mapTo(long.class)
        .findOne()
        .orElseThrow(() -> new Rejection.NotFound("Customer"));
  }

  /// @return `now`, or the first instant past the watermark when that is later; the new watermark
  static Instant nextStamp(Handle handle, CustomerId owner, Instant now) {
    var lock = "select revocations_until from customer where id = :owner for update";
    var move = "update customer set revocations_until = :stamp where id = :owner";
    var earliest =
        read(handle, owner, lock)
            .orElseThrow(() -> new Rejection.NotFound("License"))
            .plus(1, ChronoUnit.MICROS);
    var stamp = now.isAfter(earliest) ? now : earliest;
    handle.createUpdate(move).bind("stamp", stamp).bind("owner", owner.value()).execute();
    return stamp;
  }

  static Instant watermark(Handle handle, CustomerId owner) {
    var sql = "select revocations_until from customer where id = :owner";
    return read(handle, owner, sql).orElse(Instant.EPOCH);
  }

  private static Optional<Instant> read(Handle handle, CustomerId owner, String sql) {
    return handle.createQuery(sql).bind("owner", owner.value()).mapTo(Instant.class).findOne();
  }
}
