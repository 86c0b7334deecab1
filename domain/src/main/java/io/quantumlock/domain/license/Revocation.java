package io.quantumlock.domain.license;

import java.time.Instant;
import java.util.Optional;

/// The end of a license before its time. Final.
public record Revocation(Instant at, Optional<RevocationReason> reason) {}
