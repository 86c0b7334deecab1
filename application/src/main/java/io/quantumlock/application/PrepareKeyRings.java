package io.quantumlock.application;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.atrest.AlteredRow;
import io.quantumlock.domain.kms.KeyId;
import io.quantumlock.domain.kms.KeyPolicy;
import io.quantumlock.domain.kms.KeyRing;
import io.quantumlock.domain.kms.KeyVersion;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import io.quantumlock.domain.kms.Signer;
import io.quantumlock.domain.kms.Verifier;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes sure at the start that there are keys, and that they work.
public final class PrepareKeyRings {
  private static final byte[] PROBE =
      "quantumlock: does this key sign?".getBytes(StandardCharsets.US_ASCII);

  private final AdministerKeyRings administerKeyRings;
  private final Signer signer;
  private final Verifier verifier;

  PrepareKeyRings(AdministerKeyRings administerKeyRings, Signer signer, Verifier verifier) {
    this.administerKeyRings = administerKeyRings;
    this.signer = signer;
    this.verifier = verifier;
  }

  /// Whether a ring is missing that [#prepare] would make.
  public boolean isDue() {
    return isMissing(RingId.AUDIT)
        || Stream.of(SignatureAlgorithm.values())
            .anyMatch(algorithm -> isMissing(new RingId(KeyId.DEFAULT, algorithm)));
  }

  private boolean isMissing(RingId id) {
    try {
      var _ = administerKeyRings.find(id);
      return false;
    } catch (Rejection.NotFound _) {
      return true;
    } catch (AlteredRow itIsThere) {
      return false;
    }
  }

  /// Makes the default ring of every algorithm and the audit key where they are missing, then signs
  /// and verifies with the key of every ring that signs. A ring that is refused stops no start,
  /// unless it is the audit key's.
  ///
  /// @throws IllegalStateException when a key does not open or does not work: the master key is
  ///   another one, or the row of the audit key was altered
  public void prepare() {
    for (var algorithm : SignatureAlgorithm.values()) {
      makeWhereMissing(new RingId(KeyId.DEFAULT, algorithm)).ifPresent(this::prove);
    }
    prove(findOrCreate(RingId.AUDIT));
    administerKeyRings.list().stream()
        .filter(ring -> !ring.id().keyId().equals(KeyId.DEFAULT))
        .forEach(this::prove);
  }

  /// @return nothing when the ring is refused
  private Optional<KeyRing> makeWhereMissing(RingId id) {
    try {
      return Optional.of(findOrCreate(id));
    } catch (AlteredRow othersGoOnWorking) {
      return Optional.empty();
    }
  }

  /// Another node may be faster; its ring is as good as ours, if it has the same master key.
  private KeyRing findOrCreate(RingId id) {
    try {
      return administerKeyRings.find(id);
    } catch (Rejection.NotFound _) {
      try {
        return administerKeyRings.make(id, KeyPolicy.BY_HAND);
      } catch (Rejection.Taken anotherNodeWasFaster) {
        return administerKeyRings.find(id);
      }
    }
  }

  private void prove(KeyRing ring) {
    ring.signing().ifPresent(version -> prove(ring, version));
  }

  private void prove(KeyRing ring, KeyVersion version) {
    var signature = signer.sign(ring.id(), version, PROBE);
    if (!verifier.verify(ring.id().algorithm(), version.publicKey(), PROBE, signature)) {
      throw new IllegalStateException("key " + ring.id() + " does not verify what it signs");
    }
  }
}
