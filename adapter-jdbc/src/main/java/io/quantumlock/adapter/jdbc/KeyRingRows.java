package io.quantumlock.adapter.jdbc;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import io.quantumlock.domain.atrest.AlteredRow;
import io.quantumlock.domain.kms.AllRings;
import io.quantumlock.domain.kms.KeyRing;
import io.quantumlock.domain.kms.KeyVersion;
import io.quantumlock.domain.kms.RefusedRing;
import io.quantumlock.domain.kms.RingId;
import java.util.ArrayList;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// The rows of key rings, within a transaction.
record KeyRingRows(Handle handle, Marks marks) {
  private static final String RINGS_AND_VERSIONS =
      """
      select key_ring.key_id, key_ring.algorithm, key_ring.last_version, key_ring.rotation_days,
        key_ring.min_verify_version, key_ring.mark as ring_mark, number, public_key, sealed_seed,
        seal_generation, created_at, state, state_before, destroy_at, key_version.mark
      from key_ring left join key_version
        on key_version.key_id = key_ring.key_id and key_version.algorithm = key_ring.algorithm
      """;

  Optional<KeyRing> find(RingId id) {
    var sql =
        RINGS_AND_VERSIONS
            + """
            where key_ring.key_id = :keyId and key_ring.algorithm = :algorithm order by number
            """;
    var rows = named(handle.createQuery(sql), id).map((row, context) -> RingLine.read(row)).list();
    return rows.isEmpty() ? Optional.empty() : Optional.of(RingLine.ring(rows, marks));
  }

  /// Put in order here, since databases collate texts each in their own way.
  AllRings all() {
    var sql = RINGS_AND_VERSIONS + "order by number";
    var rows = handle.createQuery(sql).map((row, context) -> RingLine.read(row)).list();
    var sound = new ArrayList<KeyRing>();
    var refused = new ArrayList<RefusedRing>();
    for (var lines : rows.stream().collect(groupingBy(RingLine::name)).values()) {
      var name = lines.getFirst().name();
      try {
        sound.add(RingLine.ring(lines, marks));
      } catch (AlteredRow e) {
        refused.add(new RefusedRing(name.keyId(), name.algorithm(), e));
      }
    }
    sound.sort(
        comparing((KeyRing ring) -> ring.id().keyId().value())
            .thenComparing(ring -> ring.id().algorithm()));
    refused.sort(comparing(RefusedRing::keyIdText).thenComparing(RefusedRing::algorithm));
    return new AllRings(sound, refused);
  }

  /// @return whether it was not there
  boolean insert(KeyRing ring) {
    var sql =
        """
        insert into key_ring
          (key_id, algorithm, last_version, rotation_days, min_verify_version, mark)
        values (:keyId, :algorithm, :lastVersion, :rotationDays, :minVerifyVersion, :mark)
        on conflict do nothing
        """;
    if (KeyRingRow.of(ring).bind(handle.createUpdate(sql), marks).execute() == 0) {
      return false;
    }
    ring.versions().forEach(version -> insert(ring.id(), version));
    return true;
  }

  void lock(RingId id) {
    var sql =
        """
        select last_version from key_ring
        where key_id = :keyId and algorithm = :algorithm for update
        """;
    var _ = named(handle.createQuery(sql), id).mapTo(int.class).findOne();
  }

  void replace(KeyRing ring) {
    var sql =
        """
        update key_ring set last_version = :lastVersion, rotation_days = :rotationDays,
          min_verify_version = :minVerifyVersion, mark = :mark
        where key_id = :keyId and algorithm = :algorithm
        """;
    KeyRingRow.of(ring).bind(handle.createUpdate(sql), marks).execute();
  }

  void insert(RingId id, KeyVersion version) {
    var sql =
        """
        insert into key_version
          (key_id, algorithm, number, public_key, sealed_seed, seal_generation, created_at,
           state, state_before, destroy_at, mark)
        values (:keyId, :algorithm, :number, :publicKey, :sealedSeed, :sealGeneration, :createdAt,
           :state, :stateBefore, :destroyAt, :mark)
        """;
    KeyVersionRow.of(version).bind(handle.createUpdate(sql), id, marks).execute();
  }

  void replace(RingId id, KeyVersion version) {
    var sql =
        """
        update key_version set sealed_seed = :sealedSeed, seal_generation = :sealGeneration,
          state = :state, state_before = :stateBefore, destroy_at = :destroyAt, mark = :mark
        where key_id = :keyId and algorithm = :algorithm and number = :number
        """;
    KeyVersionRow.of(version).bind(handle.createUpdate(sql), id, marks).execute();
  }

  private static <S extends SqlStatement<S>> S named(S statement, RingId id) {
    return statement.bind("keyId", id.keyId().value()).bind("algorithm", id.algorithm().label());
  }
}
