package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.access.TokenDigest;
import io.quantumlock.domain.access.TokenRecord;
import io.quantumlock.domain.kms.ServiceToken;
import io.quantumlock.domain.kms.ServiceTokens;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class JdbcServiceTokens implements ServiceTokens {
  private final Transactions transactions;

  JdbcServiceTokens(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public ServiceToken add(String name, TokenDigest digest, String hint, Instant now) {
    var sql =
        """
        insert into service_token (name, digest, hint, created_at)
        values (:name, :digest, :hint, :now)
        """;
    long id =
        transactions.write(
            handle ->
                handle
                    .createUpdate(sql)
                    .bind("name", name)
                    .bind("digest", digest.hex())
                    .bind("hint", hint)
                    .bind("now", now)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(long.class)
                    .one());
    return new ServiceToken(
        name, new TokenRecord(id, hint, Timestamps.kept(now), Optional.empty()));
  }

  @Override
  public Optional<ServiceToken> find(TokenDigest digest) {
    var sql =
        """
        select id, name, hint, created_at, revoked_at from service_token
        where digest = :digest and revoked_at is null
        """;
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
    var sql = "select id, name, hint, created_at, revoked_at from service_token order by id";
    return transactions.read(
        handle -> handle.createQuery(sql).map((row, context) -> read(row)).list());
  }

  @Override
  public ServiceToken revoke(long id, Instant now) {
    var revoke = "update service_token set revoked_at = :now where id = :id and revoked_at is null";
    var find = "select id, name, hint, created_at, revoked_at from service_token where id = :id";
    return transactions.write(
        handle -> {
          handle.createUpdate(revoke).bind("now", now).bind("id", id).execute();
          return handle
              .createQuery(find)
              .bind("id", id)
              .map((row, context) -> read(row))
              .findOne()
              .orElseThrow(() -> new Rejection.NotFound("Service token"));
        });
  }

  private static ServiceToken read(ResultSet row) throws SQLException {
    return new ServiceToken(row.getString("name"), JdbcApiKeys.read(row));
  }
}
