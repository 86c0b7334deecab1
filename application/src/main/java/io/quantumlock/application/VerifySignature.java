package io.quantumlock.application;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.kms.KeyRing;
import io.quantumlock.domain.kms.KeyRings;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.Verifier;
import java.time.Instant;
import java.time.InstantSource;

/// Tells whether a signature over data was made with a key, in any of its latest versions.
public final class VerifySignature {
  /// Bounds the work that one call can ask for.
  private static final int LATEST_VERSIONS = 5;

  private final KeyRings keyRings;
  private final Verifier verifier;
  private final InstantSource clock;

  VerifySignature(KeyRings keyRings, Verifier verifier, InstantSource clock) {
    this.keyRings = keyRings;
    this.verifier = verifier;
    this.clock = clock;
  }

  public record Verified(boolean valid, DataHash dataHash, Instant at) {}

  /// @throws Rejection.NotFound when there is no such ring
  public Verified verify(RingId id, byte[] data, byte[] signature) {
    var ring = keyRings.find(id).orElseThrow(() -> new Rejection.NotFound("Key " + id));
    return new Verified(isValid(ring, data, signature), DataHash.of(data), clock.instant());
  }

  private boolean isValid(KeyRing ring, byte[] data, byte[] signature) {
    return ring.versions().reversed().stream()
        .limit(LATEST_VERSIONS)
        .anyMatch(
            version ->
                verifier.verify(ring.id().algorithm(), version.publicKey(), data, signature));
  }
}
