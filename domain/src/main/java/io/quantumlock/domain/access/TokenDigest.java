package io.quantumlock.domain.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// HMAC-SHA3-256 of a token under a key of the master key's, as 64 lower-case hex digits. Equality
/// takes the same time wherever two digests differ.
public record TokenDigest(String hex) {
  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

  public TokenDigest {
    if (!SHAPE.matcher(hex).matches()) {
      throw new IllegalArgumentException("a token digest has 64 lower-case hex digits");
    }
  }

  public static TokenDigest of(byte[] mac) {
    return new TokenDigest(HexFormat.of().formatHex(mac));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TokenDigest that
        && MessageDigest.isEqual(
            hex.getBytes(StandardCharsets.US_ASCII), that.hex.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public int hashCode() {
    return hex.hashCode();
  }
}
