package io.quantumlock.domain.kms;

import io.quantumlock.domain.access.TokenRecord;

/// The token of a service that may sign and verify.
///
/// @param name what the service is called, 1 to 100 characters
public record ServiceToken(String name, TokenRecord record) {}
