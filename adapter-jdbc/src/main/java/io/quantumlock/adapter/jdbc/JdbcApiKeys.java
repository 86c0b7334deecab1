package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.access.TokenDigest;
import io.quantumlock.domain.access.TokenRecord;
import io.quantumlock.domain.audit.AuditEvents;
import io.quantumlock.domain.audit.Caller;
import io.quantumlock.domain.customer.ApiKeys;
import io.quantumlock.domain.customer.Customer;
import io.quantumlock.domain.customer.CustomerId;
import io.quantumlock.domain.customer.FirstKey;
import io.quantumlock.domain.customer.Plan;
import io.quantumlock.domain.customer.Profile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

final class JdbcApiKeys implements ApiKeys {
  private final Transactions transactions;

  JdbcApiKeys(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public FirstKey addWithOwner(
      Profile profile, Plan plan, TokenDigest digest, String hint, Instant now) {
    return transactions.write(
        handle -> {
          var owner = JdbcCustomers.add(handle, profile, plan, now);
          var first = add(handle, owner.id(), digest, hint, now);
          AuditRow.append(
              handle,
              List.of(
                  AuditEvents.added(owner, Caller.current()),
                  AuditEvents.apiKeyIssued(owner.id(), first.id(), now, Caller.current())));
          return new FirstKey(owner, first);
        });
  }

  @Override
  public TokenRecord add(CustomerId owner, TokenDigest digest, String hint, Instant now) {
    return transactions.write(
        handle -> {
          var added = add(handle, owner, digest, hint, now);
          var event = AuditEvents.apiKeyIssued(owner, added.id(), now, Caller.current());
          AuditRow.append(handle, List.of(event));
          return added;
        });
  }

  private static TokenRecord add(
      Handle handle, CustomerId owner, TokenDigest digest, String hint, Instant now) {
    var sql =
        """
        insert into api_key (customer_id, digest, hint, created_at)
        select id, :digest, :hint, :now from customer where id = :owner
        """;
    return handle
        .createUpdate(sql)
        .bind("digest", digest.hex())
        .bind("hint", hint)
        .bind("now", now)
        .bind("owner", owner.value())
        .executeAndReturnGeneratedKeys("id")
        .mapTo(long.class)
        .findOne()
        .map(id -> new TokenRecord(id, hint, Timestamps.kept(now), Optional.empty()))
        .orElseThrow(() -> new Rejection.NotFound("Customer"));
  }

  @Override
  public Optional<Customer> ownerOf(TokenDigest digest) {
    var sql =
        """
        select customer.*
        from customer join api_key on api_key.customer_id = customer.id
        where api_key.digest = :digest and api_key.revoked_at is null
        """;
    return transactions.read(
        handle ->
            handle
                .createQuery(sql)
                .bind("digest", digest.hex())
                .map((row, context) -> JdbcCustomers.read(row))
                .findOne());
  }

  @Override
  public List<TokenRecord> of(CustomerId owner) {
    var sql =
        """
        select id, hint, created_at, revoked_at from api_key
        where customer_id = :owner order by id
        """;
    return transactions.read(
        handle ->
            handle
                .createQuery(sql)
                .bind("owner", owner.value())
                .map((row, context) -> read(row))
                .list());
  }

  @Override
  public TokenRecord revoke(long id, Instant now) {
    var revoke = "update api_key set revoked_at = :now where id = :id and revoked_at is null";
    var find = "select * from api_key where id = :id";
    return transactions.write(
        handle -> {
          int revoked = handle.createUpdate(revoke).bind("now", now).bind("id", id).execute();
          var key =
              handle
                  .createQuery(find)
                  .bind("id", id)
                  .map((row, context) -> OwnedKey.read(row))
                  .findOne()
                  .orElseThrow(() -> new Rejection.NotFound("API Key"));
          if (revoked == 1) {
            var event = AuditEvents.apiKeyRevoked(key.owner(), id, now, Caller.current());
            AuditRow.append(handle, List.of(event));
          }
          return key.record();
        });
  }

  private record OwnedKey(CustomerId owner, TokenRecord record) {
    static OwnedKey read(ResultSet row) throws SQLException {
      return new OwnedKey(new CustomerId(row.getLong("customer_id")), JdbcApiKeys.read(row));
    }
  }

  static TokenRecord read(ResultSet row) throws SQLException {
    return new TokenRecord(
        row.getLong("id"),
        row.getString("hint"),
        Timestamps.read(row, "created_at"),
        Timestamps.readOptional(row, "revoked_at"));
  }
}
