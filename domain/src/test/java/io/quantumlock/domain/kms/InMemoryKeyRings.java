package io.quantumlock.domain.kms;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.audit.Caller;
import io.quantumlock.domain.audit.InMemoryAuditTrail;
import io.quantumlock.domain.audit.KeyEvents;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

public final class InMemoryKeyRings implements KeyRings {
  private static final Comparator<RingId> ORDER =
      Comparator.comparing((RingId id) -> id.keyId().value()).thenComparing(RingId::algorithm);

  private final Map<RingId, KeyRing> rings = new TreeMap<>(ORDER);
  private final InMemoryAuditTrail auditTrail;

  public InMemoryKeyRings() {
    this(new InMemoryAuditTrail());
  }

  public InMemoryKeyRings(InMemoryAuditTrail auditTrail) {
    this.auditTrail = auditTrail;
  }

  @Override
  public synchronized Optional<KeyRing> find(RingId id) {
    return Optional.ofNullable(rings.get(id));
  }

  @Override
  public synchronized List<KeyRing> all() {
    return List.copyOf(rings.values());
  }

  @Override
  public synchronized KeyRing create(KeyRing ring) {
    if (rings.containsKey(ring.id())) {
      throw new Rejection.Taken("Key " + ring.id());
    }
    var at = ring.newest().createdAt();
    auditTrail.add(new KeyEvents(ring.id(), at, Caller.current()).created());
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
