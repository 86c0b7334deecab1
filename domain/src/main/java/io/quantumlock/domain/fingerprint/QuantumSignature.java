package io.quantumlock.domain.fingerprint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// SHA3-512("QCOS-16Q" ‖ version ‖ record): 64 bytes, written as 128 lower-case hex digits. The
/// version is one byte; the record is two bytes per outcome, big-endian, in order of the draws.
public record QuantumSignature(String hex) {
  private static final byte[] LABEL = "QCOS-16Q".getBytes(StandardCharsets.US_ASCII);

  private static final Pattern WELL_FORMED = Pattern.compile("[0-9a-f]{128}");

  public QuantumSignature {
    if (!WELL_FORMED.matcher(hex).matches()) {
      throw new IllegalArgumentException("a quantum signature has 128 lower-case hex digits");
    }
  }

  static QuantumSignature over(int version, int[] outcomes) {
    var content = ByteBuffer.allocate(LABEL.length + 1 + outcomes.length * Short.BYTES);
    content.put(LABEL).put((byte) version);
    for (int outcome : outcomes) {
      content.putShort((short) outcome);
    }
    return new QuantumSignature(HexFormat.of().formatHex(sha3().digest(content.array())));
  }

  /// Takes the same time wherever the two differ.
  boolean matches(QuantumSignature other) {
    return MessageDigest.isEqual(
        hex.getBytes(StandardCharsets.US_ASCII), other.hex.getBytes(StandardCharsets.US_ASCII));
  }

  private static MessageDigest sha3() {
    try {
      return MessageDigest.getInstance("SHA3-512");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA3-512", e);
    }
  }

  @Override
  public String toString() {
    return hex;
  }
}
