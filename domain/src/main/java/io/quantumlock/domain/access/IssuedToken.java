package io.quantumlock.domain.access;

/// A token at the only moment when it is known: to be handed over and forgotten.
public record IssuedToken(TokenRecord record, Token token) {}
