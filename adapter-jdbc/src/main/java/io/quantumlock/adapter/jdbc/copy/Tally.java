package io.quantumlock.adapter.jdbc.copy;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Counts the rows of a table and sums up their SHA-256, modulo 2²⁵⁶: the same for the same rows,
/// in whatever order two databases tell of them.
final class Tally {
  private static final int BITS = 256;

  private final MessageDigest sha256 = sha256();
  private long rows;
  private BigInteger sum = BigInteger.ZERO;

  void add(byte[] row) {
    rows++;
    sum = sum.add(new BigInteger(1, sha256.digest(row)));
  }

  long rows() {
    return rows;
  }

  /// @return 64 hex digits
  String digest() {
    var rest = sum.mod(BigInteger.TWO.pow(BITS)).toString(16);
    return "0".repeat(BITS / 4 - rest.length()) + rest;
  }

  TableSum of(String table) {
    return new TableSum(table, rows, digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
