package io.quantumlock.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// A SHA3-256, as 64 lower-case hex digits.
public record Sha3(String hex) {
  /// Stands where there is nothing to take a hash of.
  public static final Sha3 NONE = new Sha3("0".repeat(64));

  public static Sha3 of(byte[] data) {
    return new Sha3(HexFormat.of().formatHex(algorithm().digest(data)));
  }

  /// @param parts in UTF-8, each led by its length in bytes (four, big-endian), so that no two
  ///   lists have one encoding
  public static Sha3 of(List<String> parts) {
    return of(encode(parts));
  }

  /// What [#of(List)] takes the hash of.
  public static byte[] encode(List<String> parts) {
    var texts = parts.stream().map(part -> part.getBytes(StandardCharsets.UTF_8)).toList();
    int length = texts.stream().mapToInt(text -> Integer.BYTES + text.length).sum();
    var encoded = ByteBuffer.allocate(length);
    texts.forEach(text -> encoded.putInt(text.length).put(text));
    return encoded.array();
  }

  private static MessageDigest algorithm() {
    try {
      return MessageDigest.getInstance("SHA3-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA3-256", e);
    }
  }
}
