package io.quantumlock.bootstrap.rotation;

import io.quantumlock.domain.kms.AllRings;
import io.quantumlock.domain.kms.KeyRing;
import io.quantumlock.domain.kms.KeyRings;
import io.quantumlock.domain.kms.RingId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

record FusedKeyRings(KeyRings keyRings, Fuse fuse) implements KeyRings {
  @Override
  public Optional<KeyRing> find(RingId id) {
    return keyRings.find(id);
  }

  @Override
  public AllRings all() {
    return keyRings.all();
  }

  @Override
  public KeyRing create(KeyRing ring) {
    return fuse.write(() -> keyRings.create(ring));
  }

  @Override
  public KeyRing update(RingId id, Instant now, UnaryOperator<KeyRing> change) {
    return fuse.write(() -> keyRings.update(id, now, change));
  }
}
