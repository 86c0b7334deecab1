package io.quantumlock.adapter.jdbc;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.audit.Caller;
import io.quantumlock.domain.audit.KeyEvents;
import io.quantumlock.domain.kms.KeyId;
import io.quantumlock.domain.kms.KeyPolicy;
import io.quantumlock.domain.kms.KeyRing;
import io.quantumlock.domain.kms.KeyRings;
import io.quantumlock.domain.kms.KeyVersion;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

final class JdbcKeyRings implements KeyRings {
  private static final String RINGS_AND_VERSIONS =
      """
      select key_ring.rotation_days, key_ring.min_verify_version, key_version.*
      from key_ring join key_version
        on key_version.key_id = key_ring.key_id and key_version.algorithm = key_ring.algorithm
      """;

  private record Row(RingId ring, KeyPolicy policy, KeyVersion version) {}

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
        RINGS_AND_VERSIONS
            + """
            where key_ring.key_id = :keyId and key_ring.algorithm = :algorithm order by number
            """;
    var rows = named(handle.createQuery(sql), id).map((row, context) -> read(row)).list();
    return rows.isEmpty() ? Optional.empty() : Optional.of(ring(rows));
  }

  /// Put in order here, since databases collate texts each in their own way.
  @Override
  public List<KeyRing> all() {
    return transactions.read(JdbcKeyRings::all);
  }

  static List<KeyRing> all(Handle handle) {
    var sql = RINGS_AND_VERSIONS + "order by number";
    var rows = handle.createQuery(sql).map((row, context) -> read(row)).list();
    return rows.stream().collect(groupingBy(Row::ring)).values().stream()
        .map(JdbcKeyRings::ring)
        .sorted(
            comparing((KeyRing ring) -> ring.id().keyId().value())
                .thenComparing(ring -> ring.id().algorithm()))
        .toList();
  }

  @Override
  public KeyRing create(KeyRing ring) {
    var sql =
        """
        insert into key_ring (key_id, algorithm, last_version, rotation_days, min_verify_version)
        values (:keyId, :algorithm, :lastVersion, :rotationDays, :minVerifyVersion)
        on conflict do nothing
        """;
    return transactions.write(
        handle -> {
          if (described(handle.createUpdate(sql), ring).execute() == 0) {
            throw new Rejection.Taken("Key");
          }
          ring.versions().forEach(version -> append(handle, ring.id(), version));
          var at = ring.newest().createdAt();
          var created = new KeyEvents(ring.id(), at, Caller.current()).created();
          AuditRow.append(handle, List.of(created));
          return find(handle, ring.id()).orElseThrow();
        });
  }

  @Override
  public KeyRing update(RingId id, Instant now, UnaryOperator<KeyRing> change) {
    var lock =
        """
        select last_version from key_ring
        where key_id = :keyId and algorithm = :algorithm for update
        """;
    var describe =
        """
        update key_ring set last_version = :lastVersion, rotation_days = :rotationDays,
          min_verify_version = :minVerifyVersion
        where key_id = :keyId and algorithm = :algorithm
        """;
    return transactions.write(
        handle -> {
          var _ = named(handle.createQuery(lock), id).mapTo(int.class).findOne();
          var old = find(handle, id).orElseThrow(() -> new Rejection.NotFound("Key " + id));
          var changed = change.apply(old);
          described(handle.createUpdate(describe), changed).execute();
          for (var version : changed.versions()) {
            if (version.number() > old.newest().number()) {
              append(handle, id, version);
            } else if (!version.equals(old.version(version.number()))) {
              replace(handle, id, version);
            }
          }
          AuditRow.append(handle, new KeyEvents(id, now, Caller.current()).between(old, changed));
          return find(handle, id).orElseThrow();
        });
  }

  private static void append(Handle handle, RingId id, KeyVersion version) {
    var sql =
        """
        insert into key_version
          (key_id, algorithm, number, public_key, sealed_seed, seal_generation, created_at,
           state, state_before, destroy_at)
        values (:keyId, :algorithm, :number, :publicKey, :sealedSeed, :sealGeneration, :createdAt,
           :state, :stateBefore, :destroyAt)
        """;
    KeyVersionRow.bind(named(handle.createUpdate(sql), id), version).execute();
  }

  static void replaceAll(Handle handle, KeyRing ring) {
    ring.versions().forEach(version -> replace(handle, ring.id(), version));
  }

  private static void replace(Handle handle, RingId id, KeyVersion version) {
    var sql =
        """
        update key_version set sealed_seed = :sealedSeed, seal_generation = :sealGeneration,
          state = :state, state_before = :stateBefore, destroy_at = :destroyAt
        where key_id = :keyId and algorithm = :algorithm and number = :number
        """;
    KeyVersionRow.bind(named(handle.createUpdate(sql), id), version).execute();
  }

  private static <S extends SqlStatement<S>> S named(S statement, RingId id) {
    return statement.bind("keyId", id.keyId().value()).bind("algorithm", id.algorithm().label());
  }

  private static <S extends SqlStatement<S>> S described(S statement, KeyRing ring) {
    return named(statement, ring.id())
        .bind("lastVersion", ring.newest().number())
        .bind("rotationDays", ring.policy().rotationDays())
        .bind("minVerifyVersion", ring.policy().minVerifyVersion());
  }

  /// @param rows those of one ring, in order
  private static KeyRing ring(List<Row> rows) {
    var first = rows.getFirst();
    return new KeyRing(first.ring(), first.policy(), rows.stream().map(Row::version).toList());
  }

  private static Row read(ResultSet row) throws SQLException {
    var label = row.getString("algorithm");
    var algorithm =
        SignatureAlgorithm.named(label)
            .orElseThrow(() -> new IllegalStateException("no such algorithm: " + label));
    var policy =
        new KeyPolicy(
            Optional.ofNullable(row.getObject("rotation_days", Integer.class)),
            row.getInt("min_verify_version"));
    return new Row(
        new RingId(new KeyId(row.getString("key_id")), algorithm), policy, KeyVersionRow.read(row));
  }
}
