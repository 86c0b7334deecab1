package io.quantumlock.domain.kms;

import java.time.Instant;

/// One key pair of a ring.
///
/// @param number counts from 1 within the ring
/// @param publicKey raw: FIPS 204 `pkEncode`, or the 32 bytes of RFC 8032
/// @param sealedSeed the 32-byte seed, sealed under the master key and bound to ring, number and
///   public key
public record KeyVersion(
    int number, PublicKey publicKey, SealedSeed sealedSeed, Instant createdAt) {}
