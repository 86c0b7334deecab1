package io.quantumlock.adapter.crypto.mldsa;

import static io.quantumlock.adapter.crypto.mldsa.Ring.N;

/// The encodings of section 7.
final class Packing {
  private static final int T1_SHIFT = 13;

  private Packing() {}

  /// Algorithm 18 for ten bits, as of algorithm 23: t₁·2¹³.
  static int[] t1(byte[] publicKey, int at) {
    var t1 = new int[N];
    for (int i = 0, from = at; i < N; i += 4, from += 5) {
      long five = littleEndian(publicKey, from);
      for (int j = 0; j < 4; j++) {
        t1[i + j] = (int) (five >>> (10 * j) & 0x3ff) << T1_SHIFT;
      }
    }
    return t1;
  }

  /// Algorithm 19 for γ₁ = 2¹⁹, as of algorithm 27.
  static int[] response(byte[] signature, int at) {
    var z = new int[N];
    for (int i = 0, from = at; i < N; i += 2, from += 5) {
      long five = littleEndian(signature, from);
      z[i] = Level.GAMMA_1 - (int) (five & 0xfffff);
      z[i + 1] = Level.GAMMA_1 - (int) (five >>> 20);
    }
    return z;
  }

  private static long littleEndian(byte[] bytes, int at) {
    return (bytes[at] & 0xffL)
        | (bytes[at + 1] & 0xffL) << 8
        | (bytes[at + 2] & 0xffL) << 16
        | (bytes[at + 3] & 0xffL) << 24
        | (bytes[at + 4] & 0xffL) << 32;
  }

  /// Algorithm 21, its refusals alone: within a row positions ascend, counts never fall nor exceed
  /// ω, and what is left over is zero. So a signature has one encoding.
  static boolean areHints(Level level, byte[] signature) {
    int at = level.hintsAt();
    int index = 0;
    for (int row = 0; row < level.rows(); row++) {
      int end = signature[at + level.hints() + row] & 0xff;
      if (end < index || end > level.hints()) {
        return false;
      }
      for (int i = index + 1; i < end; i++) {
        if ((signature[at + i - 1] & 0xff) >= (signature[at + i] & 0xff)) {
          return false;
        }
      }
      index = end;
    }
    for (int i = index; i < level.hints(); i++) {
      if (signature[at + i] != 0) {
        return false;
      }
    }
    return true;
  }

  /// Where the hints of rows before `row` end.
  static int hintsBefore(Level level, byte[] signature, int row) {
    return row == 0 ? 0 : signature[level.hintsAt() + level.hints() + row - 1] & 0xff;
  }
}
