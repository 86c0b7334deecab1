package io.quantumlock.domain.access;

import java.security.MessageDigest;
import java.util.HexFormat;

/// HMAC-SHA3-256 of a token under a key of the master key's, as 64 lower-case hex digits. Equality
/// takes the same time wherever two digests differ.
public record TokenDigest(String hex) {

  public TokenDigest {
    if (hex.length() != 64) {
      throw new IllegalArgumentException("a token digest has 64 hex digits");
    }
  }

  public static TokenDigest of(byte[] mac) {
    return new TokenDigest(HexFormat.of().formatHex(mac));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TokenDigest that
        && MessageDigest.isEqual(HexFormat.of().parseHex(hex), HexFormat.of().parseHex(that.hex));
  }

  @Override
  public int hashCode() {
    return hex.hashCode();
  }
}
