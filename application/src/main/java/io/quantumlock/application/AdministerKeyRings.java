package io.quantumlock.application;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.kms.KeyId;
import io.quantumlock.domain.kms.KeyRing;
import io.quantumlock.domain.kms.KeyRings;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import io.quantumlock.domain.kms.Signer;
import io.quantumlock.domain.kms.SigningKeys;
import io.quantumlock.domain.kms.Verifier;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;

/// Makes keys, rotates them, and makes sure that they work.
public final class AdministerKeyRings {
  private static final byte[] PROBE =
      "quantumlock: does this key sign?".getBytes(StandardCharsets.US_ASCII);

  private final KeyRings keyRings;
  private final SigningKeys signingKeys;
  private final Signer signer;
  private final Verifier verifier;
  private final InstantSource clock;

  AdministerKeyRings(
      KeyRings keyRings,
      SigningKeys signingKeys,
      Signer signer,
      Verifier verifier,
      InstantSource clock) {
    this.keyRings = keyRings;
    this.signingKeys = signingKeys;
    this.signer = signer;
    this.verifier = verifier;
    this.clock = clock;
  }

  public List<KeyRing> list() {
    return keyRings.all();
  }

  /// @throws Rejection.NotFound when there is no such ring
  public KeyRing find(RingId id) {
    return keyRings.find(id).orElseThrow(() -> new Rejection.NotFound("Key " + id));
  }

  /// @throws Rejection.Taken when the ring exists
  public KeyRing create(RingId id) {
    return keyRings.create(id, number -> signingKeys.generate(id, number, clock.instant()));
  }

  /// Adds a version, which signs from now on; the ones before go on verifying.
  ///
  /// @throws Rejection.NotFound when there is no such ring
  public KeyRing rotate(RingId id) {
    return keyRings.rotate(id, number -> signingKeys.generate(id, number, clock.instant()));
  }

  /// Makes the default ring of every algorithm where it is missing, then signs and verifies with
  /// the current key of every ring: for the start of a server.
  ///
  /// @throws IllegalStateException when a key does not open or does not work: the master key is
  ///   another one, or a row was altered
  public void prepare() {
    for (var algorithm : SignatureAlgorithm.values()) {
      prove(findOrCreate(new RingId(KeyId.DEFAULT, algorithm)));
    }
    keyRings.all().forEach(this::prove);
  }

  /// Another node may be faster; its ring is as good as ours, if it has the same master key.
  private KeyRing findOrCreate(RingId id) {
    try {
      var there = keyRings.find(id);
      return there.isPresent() ? there.get() : create(id);
    } catch (Rejection.Taken anotherNodeWasFaster) {
      return find(id);
    }
  }

  private void prove(KeyRing ring) {
    var signature = signer.sign(ring.id(), ring.current(), PROBE);
    if (!verifier.verify(ring.id().algorithm(), ring.current().publicKey(), PROBE, signature)) {
      throw new IllegalStateException("key " + ring.id() + " does not verify what it signs");
    }
  }
}
