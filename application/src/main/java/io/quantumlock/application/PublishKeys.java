package io.quantumlock.application;

import io.quantumlock.domain.kms.KeyRing;
import io.quantumlock.domain.kms.KeyRings;
import io.quantumlock.domain.kms.PublicKeyDocument;
import java.util.List;
import java.util.stream.Stream;

/// Tells everyone which public keys there are. Changes nothing, whoever asks.
public final class PublishKeys {
  private final KeyRings keyRings;

  PublishKeys(KeyRings keyRings) {
    this.keyRings = keyRings;
  }

  /// @return the keys of all versions that verify, newest first within a ring; the server's own are
  ///   not among them, since nothing that a service has signed is signed with them, nor those of a
  ///   ring that is refused
  public List<PublicKeyDocument> verifying() {
    return keyRings.all().sound().stream()
        .filter(ring -> !ring.id().keyId().isReserved())
        .flatMap(PublishKeys::verifying)
        .toList();
  }

  private static Stream<PublicKeyDocument> verifying(KeyRing ring) {
    return ring.trusted().map(v -> new PublicKeyDocument(ring.id().algorithm(), v.publicKey()));
  }
}
