package io.quantumlock.domain.kms;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.atrest.AlteredRow;
import io.quantumlock.domain.audit.Caller;
import io.quantumlock.domain.audit.InMemoryAuditTrail;
import io.quantumlock.domain.audit.KeyEvents;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

public final class InMemoryKeyRings implements KeyRings {
  private static final Comparator<RingId> ORDER =
      Comparator.comparing((RingId id) -> id.keyId().value()).thenComparing(RingId::algorithm);

  private final Map<RingId, KeyRing> rings = new TreeMap<>(ORDER);
  private final Set<RingId> altered = new TreeSet<>(ORDER);
  private final InMemoryAuditTrail auditTrail;

  public InMemoryKeyRings() {
    this(new InMemoryAuditTrail());
  }

  public InMemoryKeyRings(InMemoryAuditTrail auditTrail) {
    this.auditTrail = auditTrail;
  }

  /// As if somebody had written to its rows.
  public synchronized void alter(RingId id) {
    altered.add(id);
  }

  private static AlteredRow reason(RingId id) {
    return new AlteredRow("key " + id, "it was altered");
  }

  @Override
  public synchronized Optional<KeyRing> find(RingId id) {
    if (altered.contains(id)) {
      throw reason(id);
    }
    return Optional.ofNullable(rings.get(id));
  }

  @Override
  public synchronized AllRings all() {
    return new AllRings(
        rings.values().stream().filter(ring -> !altered.contains(ring.id())).toList(),
        altered.stream().map(InMemoryKeyRings::refused).toList());
  }

  private static RefusedRing refused(RingId id) {
    return new RefusedRing(id.keyId().value(), id.algorithm().label(), reason(id));
  }

  @Override
  public synchronized KeyRing create(KeyRing ring) {
    if (rings.containsKey(ring.id())) {
      throw new Rejection.Taken("Key " + ring.id());
    }
    var at = ring.newest().createdAt();
    auditTrail.add(new KeyEvents(ring.id(), at, Caller.current()).created(ring));
    return keep(ring);
  }

  @Override
  public synchronized KeyRing update(RingId id, Instant now, UnaryOperator<KeyRing> change) {
    var old = find(id).orElseThrow(() -> new Rejection.NotFound("Key " + id));
    var changed = change.apply(old);
    auditTrail.append(new KeyEvents(id, now, Caller.current()).between(old, changed));
    return keep(changed);
  }

  private KeyRing keep(KeyRing ring) {
    var kept =
        new KeyRing(
            ring.id(),
            ring.policy(),
            ring.versions().stream().map(InMemoryKeyRings::toTheMicrosecond).toList());
    rings.put(ring.id(), kept);
    return kept;
  }

  private static KeyVersion toTheMicrosecond(KeyVersion version) {
    var state =
        switch (version.state()) {
          case KeyState.DestroyScheduled(var before, var due) ->
              new KeyState.DestroyScheduled(before, due.truncatedTo(ChronoUnit.MICROS));
          case KeyState.Destroyed(var at) ->
              new KeyState.Destroyed(at.truncatedTo(ChronoUnit.MICROS));
          case KeyState.Plain _, KeyState.Disabled _ -> version.state();
        };
    return new KeyVersion(
        version.number(),
        version.publicKey(),
        version.sealedSeed(),
        version.createdAt().truncatedTo(ChronoUnit.MICROS),
        state);
  }
}
