package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.license.AnsweredRequests.Operation;
import io.quantumlock.domain.license.IdempotencyKey;
import io.quantumlock.domain.license.License;
import io.quantumlock.domain.license.LicenseKey;
import io.quantumlock.domain.license.OnceOnly;
import io.quantumlock.domain.license.RequestDigest;
import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/// A request that was carried out, as a row of `answered_request`.
record AnsweredRow(
    CustomerId owner, Operation operation, OnceOnly request, LicenseKey license, Instant now) {

  /// Remembers those that are new. One that another transaction has in hand is waited for.
  ///
  /// @return those that were remembered before
  /// @throws Rejection.InFlight when a wait takes too long
  static Set<AnsweredRow> remember(Handle handle, List<AnsweredRow> rows) {
    var sql =
        """
        insert into answered_request (customer_id, operation, idempotency_key, request_digest,
          license_key, answered_at)
        values (:owner, :operation, :key, :digest, :license, :now)
        on conflict do nothing
        """;
    Set<AnsweredRow> known = Collections.newSetFromMap(new IdentityHashMap<>());
    if (rows.isEmpty()) {
      return known;
    }
    try (var batch = handle.prepareBatch(sql)) {
      for (var row : rows) {
        batch
            .bind("owner", row.owner.value())
            .bind("operation", row.operationName())
            .bind("key", row.request.key().value())
            .bind("digest", row.request.digest().hex())
            .bind("license", row.license.text())
            .bind("now", row.now)
            .add();
      }
      var inserted = batch.execute();
      for (int i = 0; i < inserted.length; i++) {
        if (inserted[i] == 0 && !rows.get(i).renew(handle)) {
          known.add(rows.get(i));
        }
      }
      return known;
    } catch (JdbiException e) {
      throw Failures.isLockTimeout(e) ? new Rejection.InFlight() : e;
    }
  }

  /// The license that the request was carried out on when it came first.
  License again(Handle handle) {
    return find(handle, owner, operation, request, now)
        .flatMap(first -> LicenseRow.find(handle, owner, first))
        .orElseThrow();
  }

  /// @return whether the row was too old to count, and is this one now
  private boolean renew(Handle handle) {
    var sql =
        """
        update answered_request
        set request_digest = :digest, license_key = :license, answered_at = :now
        where customer_id = :owner and operation = :operation and idempotency_key = :key
          and answered_at <= :over
        """;
    return handle
            .createUpdate(sql)
            .bind("digest", request.digest().hex())
            .bind("license", license.text())
            .bind("now", now)
            .bind("owner", owner.value())
            .bind("operation", operationName())
            .bind("key", request.key().value())
            .bind("over", now.minus(IdempotencyKey.REMEMBERED))
            .execute()
        == 1;
  }

  /// @throws Rejection.Invalid when the key came with another request
  static Optional<LicenseKey> find(
      Handle handle, CustomerId owner, Operation operation, OnceOnly request, Instant now) {
    var sql =
        """
        select license_key, request_digest from answered_request
        where customer_id = :owner and operation = :operation and idempotency_key = :key
          and answered_at > :over
        """;
    return handle
        .createQuery(sql)
        .bind("owner", owner.value())
        .bind("operation", name(operation))
        .bind("key", request.key().value())
        .bind("over", now.minus(IdempotencyKey.REMEMBERED))
        .map(
            (row, context) -> {
              request.requireSameAs(new RequestDigest(row.getString("request_digest")));
              return new LicenseKey(row.getString("license_key"));
            })
        .findOne();
  }

  private String operationName() {
    return name(operation);
  }

  private static String name(Operation operation) {
    return operation.name().toLowerCase(Locale.ROOT);
  }
}
