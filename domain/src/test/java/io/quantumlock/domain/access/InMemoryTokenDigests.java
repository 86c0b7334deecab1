package io.quantumlock.domain.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Digests without a key: good enough where nothing is kept.
public final class InMemoryTokenDigests implements TokenDigests {
  @Override
  public TokenDigest digest(Token token) {
    return of(token.reveal());
  }

  /// For tests that need a digest and no token.
  public static TokenDigest of(String text) {
    try {
      var sha3 = MessageDigest.getInstance("SHA3-256");
      return TokenDigest.of(sha3.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
