package io.quantumlock.domain.kms;

import io.quantumlock.domain.Rejection;
import java.time.Instant;
import java.util.Optional;

/// One key pair of a ring.
///
/// @param number counts from 1 within the ring
/// @param publicKey raw: FIPS 204 `pkEncode`, or the 32 bytes of RFC 8032
/// @param sealedSeed the 32-byte seed, sealed under a root secret and bound to ring, number and
///   public key; gone when the version is destroyed
public record KeyVersion(
    int number,
    PublicKey publicKey,
    Optional<SealedSeed> sealedSeed,
    Instant createdAt,
    KeyState state) {

  public KeyVersion {
    if (sealedSeed.isPresent() == state instanceof KeyState.Destroyed) {
      throw new IllegalArgumentException("a version has a seed until it is destroyed");
    }
  }

  /// One that was just made, and is active.
  public KeyVersion(int number, PublicKey publicKey, SealedSeed sealedSeed, Instant createdAt) {
    this(number, publicKey, Optional.of(sealedSeed), createdAt, KeyState.Plain.ACTIVE);
  }

  public KeyVersion in(KeyState next) {
    return new KeyVersion(number, publicKey, sealedSeed, createdAt, next);
  }

  KeyVersion sealedAs(SealedSeed seed) {
    return new KeyVersion(number, publicKey, Optional.of(seed), createdAt, state);
  }

  /// @throws Rejection.WrongState when that cannot be done to a version in this state
  KeyVersion after(KeyChange change, Instant now) {
    return in(
        change
            .from(state, now)
            .orElseThrow(
                () ->
                    new Rejection.WrongState(
                        "Version %d is %s and cannot be changed in this way"
                            .formatted(number, state.label()))));
  }

  KeyVersion superseded() {
    return in(state.superseded());
  }

  /// Without its seed, when that has outlived its time.
  KeyVersion settled(Instant now) {
    return state.isToBeDestroyed(now)
        ? new KeyVersion(
            number, publicKey, Optional.empty(), createdAt, new KeyState.Destroyed(now))
        : this;
  }
}
