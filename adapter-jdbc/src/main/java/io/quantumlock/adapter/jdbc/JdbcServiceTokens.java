package io.quantumlock.adapter.jdbc;

import static io.quantumlock.domain.audit.AuditAction.SERVICE_TOKEN_ISSUE;
import static io.quantumlock.domain.audit.AuditAction.SERVICE_TOKEN_REVOKE;
import static io.quantumlock.domain.audit.AuditAction.SERVICE_TOKEN_ROTATE;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.access.AllTokens;
import io.quantumlock.domain.access.TokenDigest;
import io.quantumlock.domain.audit.AuditAction;
import io.quantumlock.domain.audit.AuditEvent;
import io.quantumlock.domain.audit.AuditEvents;
import io.quantumlock.domain.audit.Caller;
import io.quantumlock.domain.kms.ServiceToken;
import io.quantumlock.domain.kms.ServiceTokens;
import io.quantumlock.domain.kms.TokenTerms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

final class JdbcServiceTokens implements ServiceTokens {
  private static final String ALL = "select * from service_token order by id";

  private final Transactions transactions;
  private final Marks marks;

  JdbcServiceTokens(Transactions transactions, Marks marks) {
    this.transactions = transactions;
    this.marks = marks;
  }

  @Override
  public ServiceToken add(TokenTerms terms, TokenDigest digest, String hint, Instant now) {
    return transactions.write(
        handle -> {
          var added = ServiceTokenRow.insert(handle, marks, terms, digest, hint, now).token();
          AuditRow.append(handle, List.of(event(added, now, SERVICE_TOKEN_ISSUE)));
          return added;
        });
  }

  /// A revoked token is looked for too: that it was revoked is what somebody may have altered.
  @Override
  public Optional<ServiceToken> find(TokenDigest digest) {
    var sql = "select * from service_token where digest = :digest";
    return transactions
        .read(
            handle ->
                handle
                    .createQuery(sql)
                    .bind("digest", digest.hex())
                    .map((row, context) -> ServiceTokenRow.read(row, marks))
                    .findOne())
        .map(ServiceTokenRow::token)
        .filter(token -> token.record().revokedAt().isEmpty());
  }

  @Override
  public AllTokens<ServiceToken> all() {
    return TokenLine.all(
        transactions.read(
            handle ->
                handle
                    .createQuery(ALL)
                    .map((row, context) -> TokenLine.read(row, this::readToken))
                    .list()));
  }

  private ServiceToken readToken(ResultSet row) throws SQLException {
    return ServiceTokenRow.read(row, marks).token();
  }

  static List<ServiceTokenRow> all(Handle handle, Marks marks) {
    return handle.createQuery(ALL).map((row, context) -> ServiceTokenRow.read(row, marks)).list();
  }

  @Override
  public ServiceToken rotate(long id, Instant end, TokenDigest digest, String hint, Instant now) {
    return transactions.write(
        handle -> {
          var row =
              lock(handle, id)
                  .filter(found -> found.token().isActive(now))
                  .orElseThrow(() -> new Rejection.NotFound("Active service token"));
          var ending = row.endingBy(end);
          ending.update(handle, marks);
          var old = row.token();
          var terms = old.terms().renewed(old.record().createdAt(), now);
          var added = ServiceTokenRow.insert(handle, marks, terms, digest, hint, now).token();
          AuditRow.append(
              handle,
              List.of(
                  event(ending.token(), now, SERVICE_TOKEN_ROTATE),
                  event(added, now, SERVICE_TOKEN_ISSUE)));
          return added;
        });
  }

  @Override
  public ServiceToken revoke(long id, Instant now) {
    return transactions.write(
        handle -> {
          var row = lock(handle, id).orElseThrow(() -> new Rejection.NotFound("Service token"));
          if (row.revokedAt().isPresent()) {
            return row.token();
          }
          row.revoked(now).update(handle, marks);
          var revoked = row.revoked(now).token();
          AuditRow.append(handle, List.of(event(revoked, now, SERVICE_TOKEN_REVOKE)));
          return revoked;
        });
  }

  private Optional<ServiceTokenRow> lock(Handle handle, long id) {
    return handle
        .createQuery("select * from service_token where id = :id for update")
        .bind("id", id)
        .map((row, context) -> ServiceTokenRow.read(row, marks))
        .findOne();
  }

  private static AuditEvent event(ServiceToken token, Instant now, AuditAction action) {
    return AuditEvents.serviceToken(token, now, Caller.current(), action);
  }
}
