package io.quantumlock.adapter.jdbc;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.kms.KeyId;
import io.quantumlock.domain.kms.KeyRing;
import io.quantumlock.domain.kms.KeyRings;
import io.quantumlock.domain.kms.KeyVersion;
import io.quantumlock.domain.kms.PublicKey;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.SealedSeed;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jdbi.v3.core.Handle;

final class JdbcKeyRings implements KeyRings {
  private record Row(RingId ring, KeyVersion version) {}

  private final Transactions transactions;

  JdbcKeyRings(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<KeyRing> find(RingId id) {
    return transactions.read(handle -> find(handle, id));
  }

  private static Optional<KeyRing> find(Handle handle, RingId id) {
    var sql =
        """
        select key_version.* from key_version
        where key_id = :keyId and algorithm = :algorithm order by number
        """;
    var versions =
        handle
            .createQuery(sql)
            .bind("keyId", id.keyId().value())
            .bind("algorithm", id.algorithm().label())
            .map((row, context) -> read(row).version())
            .list();
    return versions.isEmpty() ? Optional.empty() : Optional.of(new KeyRing(id, versions));
  }

  /// Put in order here, since databases collate texts each in their own way.
  @Override
  public List<KeyRing> all() {
    var sql = "select key_version.* from key_version order by number";
    var rows =
        transactions.read(
            handle -> handle.createQuery(sql).map((row, context) -> read(row)).list());
    return rows.stream()
        .collect(groupingBy(Row::ring, mapping(Row::version, toList())))
        .entrySet()
        .stream()
        .map(ring -> new KeyRing(ring.getKey(), ring.getValue()))
        .sorted(
            comparing((KeyRing ring) -> ring.id().keyId().value())
                .thenComparing(ring -> ring.id().algorithm()))
        .toList();
  }

  @Override
  public KeyRing create(RingId id, IntFunction<KeyVersion> first) {
    var sql =
        """
        insert into key_ring (key_id, algorithm, last_version) values (:keyId, :algorithm, 1)
        on conflict do nothing
        """;
    return transactions.write(
        handle -> {
          int created =
              handle
                  .createUpdate(sql)
                  .bind("keyId", id.keyId().value())
                  .bind("algorithm", id.algorithm().label())
                  .execute();
          if (created == 0) {
            throw new Rejection.Taken("Key");
          }
          return append(handle, id, first.apply(1));
        });
  }

  @Override
  public KeyRing rotate(RingId id, IntFunction<KeyVersion> next) {
    var sql =
        """
        update key_ring set last_version = last_version + 1
        where key_id = :keyId and algorithm = :algorithm
        """;
    return transactions.write(
        handle -> {
          int number =
              handle
                  .createUpdate(sql)
                  .bind("keyId", id.keyId().value())
                  .bind("algorithm", id.algorithm().label())
                  .executeAndReturnGeneratedKeys("last_version")
                  .mapTo(int.class)
                  .findOne()
                  .orElseThrow(() -> new Rejection.NotFound("Key"));
          return append(handle, id, next.apply(number));
        });
  }

  private static KeyRing append(Handle handle, RingId id, KeyVersion version) {
    var sql =
        """
        insert into key_version
          (key_id, algorithm, number, public_key, sealed_seed, created_at)
        values (:keyId, :algorithm, :number, :publicKey, :sealedSeed, :createdAt)
        """;
    handle
        .createUpdate(sql)
        .bind("keyId", id.keyId().value())
        .bind("algorithm", id.algorithm().label())
        .bind("number", version.number())
        .bind("publicKey", version.publicKey().bytes())
        .bind("sealedSeed", version.sealedSeed().bytes())
        .bind("createdAt", version.createdAt())
        .execute();
    return find(handle, id).orElseThrow();
  }

  private static Row read(ResultSet row) throws SQLException {
    var label = row.getString("algorithm");
    var algorithm =
        SignatureAlgorithm.named(label)
            .orElseThrow(() -> new IllegalStateException("no such algorithm: " + label));
    var version =
        new KeyVersion(
            row.getInt("number"),
            new PublicKey(row.getBytes("public_key")),
            new SealedSeed(row.getBytes("sealed_seed")),
            Timestamps.read(row, "created_at"));
    return new Row(new RingId(new KeyId(row.getString("key_id")), algorithm), version);
  }
}
