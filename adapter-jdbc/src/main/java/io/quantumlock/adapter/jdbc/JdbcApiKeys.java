package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.access.AllTokens;
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
  private final Marks marks;

  JdbcApiKeys(Transactions transactions, Marks marks) {
    this.transactions = transactions;
    this.marks = marks;
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
                  AuditEvents.apiKeyIssued(owner.id(), first, now, Caller.current())));
          return new FirstKey(owner, first);
        });
  }

  @Override
  public TokenRecord add(CustomerId owner, TokenDigest digest, String hint, Instant now) {
    return transactions.write(
        handle -> {
          var added = add(handle, owner, digest, hint, now);
          var event = AuditEvents.apiKeyIssued(owner, added, now, Caller.current());
          AuditRow.append(handle, List.of(event));
          return added;
        });
  }

  private TokenRecord add(
      Handle handle, CustomerId owner, TokenDigest digest, String hint, Instant now) {
    return ApiKeyRow.insert(handle, marks, owner, digest, hint, now)
        .map(ApiKeyRow::record)
        .orElseThrow(() -> new Rejection.NotFound("Customer"));
  }

  private record OwnedKey(Customer owner, ApiKeyRow key) {
    static OwnedKey read(Cells row, Marks marks) throws SQLException {
      return new OwnedKey(JdbcCustomers.read(row), ApiKeyRow.read(row, marks));
    }
  }

  /// A revoked key is looked for too: that it was revoked is what somebody may have altered.
  @Override
  public Optional<Customer> ownerOf(TokenDigest digest) {
    var sql =
        "select "
            + JdbcCustomers.COLUMNS
            + ", "
            + ApiKeyRow.COLUMNS
            + """
            from customer join api_key on api_key.customer_id = customer.id
            where api_key.digest = :digest
            """;
    return transactions
        .read(
            handle ->
                handle
                    .createQuery(sql)
                    .bind("digest", digest.hex())
                    .map((row, context) -> OwnedKey.read(new Cells(row), marks))
                    .findOne())
        .filter(owned -> owned.key().revokedAt().isEmpty())
        .map(OwnedKey::owner);
  }

  @Override
  public AllTokens<TokenRecord> of(CustomerId owner) {
    var sql = "select " + ApiKeyRow.COLUMNS + "from api_key where customer_id = :owner order by id";
    return TokenLine.all(
        transactions.read(
            handle ->
                handle
                    .createQuery(sql)
                    .bind("owner", owner.value())
                    .map((row, context) -> TokenLine.read(row, this::readRecord))
                    .list()));
  }

  private TokenRecord readRecord(ResultSet row) throws SQLException {
    return ApiKeyRow.read(new Cells(row), marks).record();
  }

  @Override
  public TokenRecord revoke(long id, Instant now) {
    return transactions.write(
        handle -> {
          var key = lock(handle, id).orElseThrow(() -> new Rejection.NotFound("API Key"));
          if (key.revokedAt().isPresent()) {
            return key.record();
          }
          var revoked = key.revoked(now);
          revoked.update(handle, marks);
          var event =
              AuditEvents.apiKeyRevoked(key.owner(), revoked.record(), now, Caller.current());
          AuditRow.append(handle, List.of(event));
          return revoked.record();
        });
  }

  private Optional<ApiKeyRow> lock(Handle handle, long id) {
    return handle
        .createQuery("select " + ApiKeyRow.COLUMNS + "from api_key where id = :id for update")
        .bind("id", id)
        .map((row, context) -> ApiKeyRow.read(new Cells(row), marks))
        .findOne();
  }
}
