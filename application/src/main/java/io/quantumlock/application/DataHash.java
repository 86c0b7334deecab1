package io.quantumlock.application;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA3-256 of signed data, as 64 lower-case hex digits: a receipt of what was signed, not a part
/// of the signature.
public record DataHash(String hex) {

  static DataHash of(byte[] data) {
    try {
      return new DataHash(
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA3-256").digest(data)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA3-256", e);
    }
  }
}
