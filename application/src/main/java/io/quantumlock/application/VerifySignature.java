package io.quantumlock.application;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.kms.KeyRings;
import io.quantumlock.domain.kms.KeyVersion;
import io.quantumlock.domain.kms.MessageType;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.Verifier;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Tells whether a signature over data was made with a key, and with which of its versions.
public final class VerifySignature {
  private final KeyRings keyRings;
  private final Verifier verifier;
  private final InstantSource clock;

  VerifySignature(KeyRings keyRings, Verifier verifier, InstantSource clock) {
    this.keyRings = keyRings;
    this.verifier = verifier;
    this.clock = clock;
  }

  /// @param keyVersion the version that made the signature, when it is valid
  public record Verified(Optional<Integer> keyVersion, DataHash dataHash, Instant at) {
    public boolean valid() {
      return keyVersion.isPresent();
    }
  }

  /// @param hint the version that is tried first; need not exist
  /// @throws Rejection.NotFound when there is no such ring
  /// @throws Rejection.Invalid when the data cannot be of this type
  public Verified verify(
      RingId id, MessageType type, byte[] data, byte[] signature, Optional<Integer> hint) {
    type.check(id.algorithm(), data);
    var ring = keyRings.find(id).orElseThrow(() -> new Rejection.NotFound("Key " + id));
    var match =
        ring.verifying(hint).stream()
            .filter(
                version ->
                    verifier.verify(id.algorithm(), version.publicKey(), type, data, signature))
            .findFirst()
            .map(KeyVersion::number);
    return new Verified(match, DataHash.of(data), clock.instant());
  }
}
