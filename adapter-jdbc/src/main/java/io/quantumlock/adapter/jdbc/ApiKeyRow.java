package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.access.TokenDigest;
import io.quantumlock.domain.access.TokenRecord;
import io.quantumlock.domain.atrest.MarkedRow;
import io.quantumlock.domain.customer.CustomerId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// A row of `api_key`, as it was read: nothing here says that it is true.
record ApiKeyRow(
    long id,
    CustomerId owner,
    String digest,
    String hint,
    Instant createdAt,
    Optional<Instant> revokedAt) {
  /// What [#read] takes.
  static final String COLUMNS =
      """
      api_key.id, api_key.customer_id, api_key.digest, api_key.hint, api_key.created_at,
      api_key.revoked_at, api_key.mark
      """;

  /// @return nothing when there is no such customer
  static Optional<ApiKeyRow> insert(
      Handle handle, Marks marks, CustomerId owner, TokenDigest digest, String hint, Instant now) {
    var sql =
        """
        insert into api_key (customer_id, digest, hint, created_at)
        select id, :digest, :hint, :now from customer where id = :owner
        """;
    var row =
        handle
            .createUpdate(sql)
            .bind("digest", digest.hex())
            .bind("hint", hint)
            .bind("now", now)
            .bind("owner", owner.value())
            .executeAndReturnGeneratedKeys("id")
            .mapTo(long.class)
            .findOne()
            .map(
                id ->
                    new ApiKeyRow(
                        id, owner, digest.hex(), hint, Timestamps.kept(now), Optional.empty()));
    row.ifPresent(added -> added.update(handle, marks));
    return row;
  }

  /// @throws io.quantumlock.domain.atrest.AlteredRow when it is not what was written
  static ApiKeyRow read(Cells row, Marks marks) throws SQLException {
    var key =
        new ApiKeyRow(
            row.number(),
            new CustomerId(row.number()),
            row.text(),
            row.text(),
            row.instant(),
            row.optionalInstant());
    marks.check(key.marked(), row.optionalBytes());
    return key;
  }

  static List<ApiKeyRow> all(Handle handle, Marks marks) {
    return handle
        .createQuery("select " + COLUMNS + "from api_key order by id")
        .map((row, context) -> read(new Cells(row), marks))
        .list();
  }

  /// Keeps its revocation; nothing else of a key ever changes.
  void update(Handle handle, Marks marks) {
    handle
        .createUpdate("update api_key set revoked_at = :revokedAt, mark = :mark where id = :id")
        .bind("id", id)
        .bindByType("revokedAt", revokedAt.orElse(null), Instant.class)
        .bind("mark", marks.of(marked()))
        .execute();
  }

  ApiKeyRow revoked(Instant now) {
    return new ApiKeyRow(id, owner, digest, hint, createdAt, Optional.of(Timestamps.kept(now)));
  }

  TokenRecord record() {
    return new TokenRecord(id, hint, createdAt, revokedAt);
  }

  private MarkedRow marked() {
    return new MarkedRow("API key " + id)
        .with("owner", owner.value())
        .with("revocation", revokedAt)
        .with("digest", digest)
        .with("hint", hint)
        .with("time of issue", createdAt);
  }
}
