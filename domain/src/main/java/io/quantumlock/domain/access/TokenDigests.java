package io.quantumlock.domain.access;

/// Port: takes the keyed digest of a token. The same token gives the same digest for as long as the
/// master key lives.
@FunctionalInterface
public interface TokenDigests {
  TokenDigest digest(Token token);
}
