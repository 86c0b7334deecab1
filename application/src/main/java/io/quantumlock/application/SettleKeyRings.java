package io.quantumlock.application;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.kms.KeyRing;
import io.quantumlock.domain.kms.KeyRings;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.SigningKeys;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Does what time has made due: rotates the rings whose period is over, and destroys the seeds
/// whose time is up. Nobody needs to remember: whoever signs with a ring or looks at it settles it
/// first, and a server looks at all of them now and then.
public final class SettleKeyRings {
  private final KeyRings keyRings;
  private final SigningKeys signingKeys;
  private final InstantSource clock;

  SettleKeyRings(KeyRings keyRings, SigningKeys signingKeys, InstantSource clock) {
    this.keyRings = keyRings;
    this.signingKeys = signingKeys;
    this.clock = clock;
  }

  /// @return all rings but the server's own and those that are refused, with nothing due
  /// @throws RuntimeException when one could not be settled, after all others were
  public List<KeyRing> settleAll() {
    var settled = new ArrayList<KeyRing>();
    var failures = new ArrayList<RuntimeException>();
    for (var ring : keyRings.all().sound()) {
      if (!ring.id().keyId().isReserved()) {
        try {
          settled.add(settle(ring));
        } catch (RuntimeException e) {
          failures.add(e);
        }
      }
    }
    if (!failures.isEmpty()) {
      var first = failures.removeFirst();
      failures.forEach(first::addSuppressed);
      throw first;
    }
    return settled;
  }

  /// @return the ring, with nothing due
  /// @throws Rejection.NotFound when there is no such ring
  KeyRing settle(RingId id) {
    return settle(keyRings.find(id).orElseThrow(() -> new Rejection.NotFound("Key " + id)));
  }

  private KeyRing settle(KeyRing ring) {
    var now = clock.instant();
    return ring.isUnsettled(now)
        ? keyRings.update(ring.id(), now, current -> settled(current, now))
        : ring;
  }

  /// Looks again, since another may have been faster.
  private KeyRing settled(KeyRing ring, Instant now) {
    var lean = ring.withoutOverdueSeeds(now);
    return lean.isRotationDue(now)
        ? lean.rotate(signingKeys.generate(lean.id(), lean.nextNumber(), now))
        : lean;
  }
}
