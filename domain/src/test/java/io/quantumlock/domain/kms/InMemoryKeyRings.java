package io.quantumlock.domain.kms;

import io.quantumlock.domain.Rejection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;

public final class InMemoryKeyRings implements KeyRings {
  private static final Comparator<RingId> ORDER =
      Comparator.comparing((RingId id) -> id.keyId().value()).thenComparing(RingId::algorithm);

  private final Map<RingId, KeyRing> rings = new TreeMap<>(ORDER);

  @Override
  public synchronized Optional<KeyRing> find(RingId id) {
    return Optional.ofNullable(rings.get(id));
  }

  @Override
  public synchronized List<KeyRing> all() {
    return List.copyOf(rings.values());
  }

  @Override
  public synchronized KeyRing create(RingId id, IntFunction<KeyVersion> first) {
    if (rings.containsKey(id)) {
      throw new Rejection.Taken("Key");
    }
    var ring = new KeyRing(id, List.of(first.apply(1)));
    rings.put(id, ring);
    return ring;
  }

  @Override
  public synchronized KeyRing rotate(RingId id, IntFunction<KeyVersion> next) {
    var old = find(id).orElseThrow(() -> new Rejection.NotFound("Key"));
    var versions = new ArrayList<>(old.versions());
    versions.add(next.apply(old.current().number() + 1));
    var ring = new KeyRing(id, versions);
    rings.put(id, ring);
    return ring;
  }
}
