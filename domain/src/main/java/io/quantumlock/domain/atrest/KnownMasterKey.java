package io.quantumlock.domain.atrest;

import java.time.Instant;
import java.util.Optional;

/// A master key under which root secrets are sealed.
///
/// @param number counts up from 1 with each rotation
/// @param derivation how it is made from a passphrase, salt included; nothing for one of random
///   bytes
/// @param addedAt kept to the microsecond
public record KnownMasterKey(
    int number, MasterKeyId id, Optional<String> derivation, Instant addedAt) {}
