package io.quantumlock.adapter.jdbc;

import static io.quantumlock.domain.audit.AuditAction.SERVICE_TOKEN_ISSUE;
import static io.quantumlock.domain.audit.AuditAction.SERVICE_TOKEN_REVOKE;
import static io.quantumlock.domain.audit.AuditAction.SERVICE_TOKEN_ROTATE;
import static java.util.stream.Collectors.joining;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.access.TokenDigest;
import io.quantumlock.domain.access.TokenRecord;
import io.quantumlock.domain.audit.AuditAction;
import io.quantumlock.domain.audit.AuditEvents;
import io.quantumlock.domain.audit.Caller;
import io.quantumlock.domain.kms.Grant;
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
  private final Transactions transactions;

  JdbcServiceTokens(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public ServiceToken add(TokenTerms terms, TokenDigest digest, String hint, Instant now) {
    return transactions.write(
        handle -> {
          var added = add(handle, terms, digest, hint, now);
          record(handle, added, now, SERVICE_TOKEN_ISSUE);
          return added;
        });
  }

  private static ServiceToken add(
      Handle handle, TokenTerms terms, TokenDigest digest, String hint, Instant now) {
    var sql =
        """
        insert into service_token (name, grants, expires_at, digest, hint, created_at)
        values (:name, :grants, :expiresAt, :digest, :hint, :now)
        """;
    long id =
        handle
            .createUpdate(sql)
            .bind("name", terms.name())
            .bind("grants", terms.grants().stream().map(Grant::toString).collect(joining(" ")))
            .bindByType("expiresAt", terms.expiresAt().orElse(null), Instant.class)
            .bind("digest", digest.hex())
            .bind("hint", hint)
            .bind("now", now)
            .executeAndReturnGeneratedKeys("id")
            .mapTo(long.class)
            .one();
    return new ServiceToken(
        new TokenTerms(terms.name(), terms.grants(), terms.expiresAt().map(Timestamps::kept)),
        new TokenRecord(id, hint, Timestamps.kept(now), Optional.empty()));
  }

  @Override
  public Optional<ServiceToken> find(TokenDigest digest) {
    var sql = "select * from service_token where digest = :digest and revoked_at is null";
    return transactions.read(
        handle ->
            handle
                .createQuery(sql)
                .bind("digest", digest.hex())
                .map((row, context) -> read(row))
                .findOne());
  }

  @Override
  public List<ServiceToken> all() {
    var sql = "select * from service_token order by id";
    return transactions.read(
        handle -> handle.createQuery(sql).map((row, context) -> read(row)).list());
  }

  @Override
  public ServiceToken rotate(long id, Instant end, TokenDigest digest, String hint, Instant now) {
    var lock = "select * from service_token where id = :id for update";
    var shorten = "update service_token set expires_at = :end where id = :id";
    return transactions.write(
        handle -> {
          var old =
              one(handle, lock, id)
                  .filter(token -> token.isActive(now))
                  .orElseThrow(() -> new Rejection.NotFound("Active service token"));
          handle
              .createUpdate(shorten)
              .bind("end", old.terms().endingBy(end).expiresAt().orElseThrow())
              .bind("id", id)
              .execute();
          var terms = old.terms().renewed(old.record().createdAt(), now);
          var added = add(handle, terms, digest, hint, now);
          AuditRow.append(
              handle,
              List.of(
                  AuditEvents.serviceToken(old, now, Caller.current(), SERVICE_TOKEN_ROTATE),
                  AuditEvents.serviceToken(added, now, Caller.current(), SERVICE_TOKEN_ISSUE)));
          return added;
        });
  }

  @Override
  public ServiceToken revoke(long id, Instant now) {
    var revoke = "update service_token set revoked_at = :now where id = :id and revoked_at is null";
    return transactions.write(
        handle -> {
          int revoked = handle.createUpdate(revoke).bind("now", now).bind("id", id).execute();
          var token =
              one(handle, "select * from service_token where id = :id", id)
                  .orElseThrow(() -> new Rejection.NotFound("Service token"));
          if (revoked == 1) {
            record(handle, token, now, SERVICE_TOKEN_REVOKE);
          }
          return token;
        });
  }

  private static void record(Handle handle, ServiceToken token, Instant now, AuditAction action) {
    AuditRow.append(
        handle, List.of(AuditEvents.serviceToken(token, now, Caller.current(), action)));
  }

  private static Optional<ServiceToken> one(Handle handle, String sql, long id) {
    return handle.createQuery(sql).bind("id", id).map((row, context) -> read(row)).findOne();
  }

  private static ServiceToken read(ResultSet row) throws SQLException {
    var grants = List.of(row.getString("grants").split(" ")).stream().map(Grant::parse).toList();
    return new ServiceToken(
        new TokenTerms(row.getString("name"), grants, Timestamps.readOptional(row, "expires_at")),
        JdbcApiKeys.read(row));
  }
}
