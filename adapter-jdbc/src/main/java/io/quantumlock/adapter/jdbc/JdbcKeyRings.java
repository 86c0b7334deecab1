package io.quantumlock.adapter.jdbc;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.audit.Caller;
import io.quantumlock.domain.audit.KeyEvents;
import io.quantumlock.domain.kms.AllRings;
import io.quantumlock.domain.kms.KeyRing;
import io.quantumlock.domain.kms.KeyRings;
import io.quantumlock.domain.kms.RingId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;

final class JdbcKeyRings implements KeyRings {
  private final Transactions transactions;
  private final Marks marks;

  JdbcKeyRings(Transactions transactions, Marks marks) {
    this.transactions = transactions;
    this.marks = marks;
  }

  @Override
  public Optional<KeyRing> find(RingId id) {
    return transactions.read(handle -> rows(handle).find(id));
  }

  @Override
  public AllRings all() {
    return transactions.read(handle -> rows(handle).all());
  }

  @Override
  public KeyRing create(KeyRing ring) {
    return transactions.write(
        handle -> {
          if (!rows(handle).insert(ring)) {
            throw new Rejection.Taken("Key " + ring.id());
          }
          var at = ring.newest().createdAt();
          var created = new KeyEvents(ring.id(), at, Caller.current()).created(ring);
          AuditRow.append(handle, List.of(created));
          return rows(handle).find(ring.id()).orElseThrow();
        });
  }

  @Override
  public KeyRing update(RingId id, Instant now, UnaryOperator<KeyRing> change) {
    return transactions.write(
        handle -> {
          var rows = rows(handle);
          rows.lock(id);
          var old = rows.find(id).orElseThrow(() -> new Rejection.NotFound("Key " + id));
          var changed = change.apply(old);
          rows.replace(changed);
          for (var version : changed.versions()) {
            if (version.number() > old.newest().number()) {
              rows.insert(id, version);
            } else if (!version.equals(old.version(version.number()))) {
              rows.replace(id, version);
            }
          }
          AuditRow.append(handle, new KeyEvents(id, now, Caller.current()).between(old, changed));
          return rows.find(id).orElseThrow();
        });
  }

  private KeyRingRows rows(Handle handle) {
    return new KeyRingRows(handle, marks);
  }
}
