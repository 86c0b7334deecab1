package io.quantumlock.domain.atrest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// @param secret another one marks otherwise
public record InMemoryRowMarks(String secret) implements RowMarks {
  @Override
  public byte[] of(byte[] data) {
    try {
      var hash = MessageDigest.getInstance("SHA3-256");
      hash.update(secret.getBytes(StandardCharsets.UTF_8));
      return Arrays.copyOf(hash.digest(data), BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
