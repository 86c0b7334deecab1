package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.atrest.MarkedRow;
import io.quantumlock.domain.kms.KeyId;
import io.quantumlock.domain.kms.KeyPolicy;
import io.quantumlock.domain.kms.KeyRing;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;

/// A row of `key_ring`, as it was read: nothing here says that it is true.
record KeyRingRow(
    RingId id, int lastVersion, Optional<Integer> rotationDays, int minVerifyVersion) {

  static KeyRingRow of(KeyRing ring) {
    var policy = ring.policy();
    return new KeyRingRow(
        ring.id(), ring.newest().number(), policy.rotationDays(), policy.minVerifyVersion());
  }

  static KeyRingRow read(ResultSet row) throws SQLException {
    var label = row.getString("algorithm");
    var algorithm =
        SignatureAlgorithm.named(label)
            .orElseThrow(() -> new IllegalStateException("no such algorithm: " + label));
    return new KeyRingRow(
        new RingId(new KeyId(row.getString("key_id")), algorithm),
        row.getInt("last_version"),
        Optional.ofNullable(row.getObject("rotation_days", Integer.class)),
        row.getInt("min_verify_version"));
  }

  KeyPolicy policy() {
    return new KeyPolicy(rotationDays, minVerifyVersion);
  }

  MarkedRow marked() {
    return new MarkedRow("key " + id)
        .with("last version", lastVersion)
        .with("rotation period", rotationDays)
        .with("min_verify_version", minVerifyVersion);
  }

  /// Binds `keyId`, `algorithm`, `lastVersion`, `rotationDays`, `minVerifyVersion` and `mark`.
  Update bind(Update update, Marks marks) {
    return update
        .bind("keyId", id.keyId().value())
        .bind("algorithm", id.algorithm().label())
        .bind("lastVersion", lastVersion)
        .bind("rotationDays", rotationDays)
        .bind("minVerifyVersion", minVerifyVersion)
        .bind("mark", marks.of(marked()));
  }
}
