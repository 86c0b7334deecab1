package io.quantumlock.domain.access;

import io.quantumlock.domain.atrest.AlteredRow;

/// A token whose row somebody altered.
///
/// @param id as the row has it
public record RefusedToken(long id, AlteredRow reason) {}
