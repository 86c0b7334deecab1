package io.quantumlock.domain.access;

import java.time.Instant;
import java.util.Optional;

/// What a list tells of a token.
///
/// @param id counts up over all tokens of a kind
/// @param hint its first characters
public record TokenRecord(long id, String hint, Instant createdAt, Optional<Instant> revokedAt) {}
