package io.quantumlock.adapter.jdbc;

import static java.util.stream.Collectors.joining;

import io.quantumlock.domain.access.TokenDigest;
import io.quantumlock.domain.access.TokenRecord;
import io.quantumlock.domain.atrest.MarkedRow;
import io.quantumlock.domain.kms.Grant;
import io.quantumlock.domain.kms.ServiceToken;
import io.quantumlock.domain.kms.TokenTerms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// A row of `service_token`, as it was read: nothing here says that it is true.
record ServiceTokenRow(
    long id,
    String name,
    String grants,
    Optional<Instant> expiresAt,
    String digest,
    String hint,
    Instant createdAt,
    Optional<Instant> revokedAt) {

  static ServiceTokenRow insert(
      Handle handle, Marks marks, TokenTerms terms, TokenDigest digest, String hint, Instant now) {
    var sql =
        """
        insert into service_token (name, grants, expires_at, digest, hint, created_at)
        values (:name, :grants, :expiresAt, :digest, :hint, :now)
        """;
    var grants = terms.grants().stream().map(Grant::toString).collect(joining(" "));
    long id =
        handle
            .createUpdate(sql)
            .bind("name", terms.name())
            .bind("grants", grants)
            .bindByType("expiresAt", terms.expiresAt().orElse(null), Instant.class)
            .bind("digest", digest.hex())
            .bind("hint", hint)
            .bind("now", now)
            .executeAndReturnGeneratedKeys("id")
            .mapTo(long.class)
            .one();
    var row =
        new ServiceTokenRow(
            id,
            terms.name(),
            grants,
            terms.expiresAt().map(Timestamps::kept),
            digest.hex(),
            hint,
            Timestamps.kept(now),
            Optional.empty());
    row.update(handle, marks);
    return row;
  }

  /// @throws io.quantumlock.domain.atrest.AlteredRow when it is not what was written
  static ServiceTokenRow read(ResultSet row, Marks marks) throws SQLException {
    var token =
        new ServiceTokenRow(
            row.getLong("id"),
            row.getString("name"),
            row.getString("grants"),
            Timestamps.readOptional(row, "expires_at"),
            row.getString("digest"),
            row.getString("hint"),
            Timestamps.read(row, "created_at"),
            Timestamps.readOptional(row, "revoked_at"));
    marks.check(token.marked(), Marks.read(row, "mark"));
    return token;
  }

  /// Keeps its end and its revocation; nothing else of a token ever changes.
  void update(Handle handle, Marks marks) {
    var sql =
        """
        update service_token set expires_at = :expiresAt, revoked_at = :revokedAt, mark = :mark
        where id = :id
        """;
    handle
        .createUpdate(sql)
        .bind("id", id)
        .bindByType("expiresAt", expiresAt.orElse(null), Instant.class)
        .bindByType("revokedAt", revokedAt.orElse(null), Instant.class)
        .bind("mark", marks.of(marked()))
        .execute();
  }

  ServiceTokenRow endingBy(Instant end) {
    var expiry = token().terms().endingBy(Timestamps.kept(end)).expiresAt();
    return new ServiceTokenRow(id, name, grants, expiry, digest, hint, createdAt, revokedAt);
  }

  ServiceTokenRow revoked(Instant now) {
    return new ServiceTokenRow(
        id, name, grants, expiresAt, digest, hint, createdAt, Optional.of(Timestamps.kept(now)));
  }

  ServiceToken token() {
    return new ServiceToken(
        new TokenTerms(
            name, List.of(grants.split(" ")).stream().map(Grant::parse).toList(), expiresAt),
        new TokenRecord(id, hint, createdAt, revokedAt));
  }

  private MarkedRow marked() {
    return new MarkedRow("service token " + id)
        .with("rights", grants)
        .with("expiry", expiresAt)
        .with("revocation", revokedAt)
        .with("digest", digest)
        .with("name", name)
        .with("hint", hint)
        .with("time of issue", createdAt);
  }
}
