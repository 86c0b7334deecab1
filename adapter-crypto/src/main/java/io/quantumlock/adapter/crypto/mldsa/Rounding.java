package io.quantumlock.adapter.crypto.mldsa;

import static io.quantumlock.adapter.crypto.mldsa.Ring.N;
import static io.quantumlock.adapter.crypto.mldsa.Ring.Q;

/// High bits, for γ₂ = (q − 1) / 32: they are 16.
final class Rounding {
  static final int W1_BYTES = N / 2;

  private static final int ALPHA = (Q - 1) / 16;
  private static final int MASK = 15;

  private Rounding() {}

  /// Algorithm 36, r₁: nearest multiple of 2γ₂, where the topmost is zero.
  private static int highBits(int r) {
    return (r + ALPHA / 2 - 1) / ALPHA & MASK;
  }

  /// Algorithm 40 without a hint, and algorithm 28.
  ///
  /// @param w less than q, in size; becomes canonical
  static void encode(int[] w, byte[] into, int at) {
    for (int i = 0; i < N; i++) {
      w[i] += w[i] >> 31 & Q;
    }
    for (int i = 0; i < W1_BYTES; i++) {
      into[at + i] = (byte) (highBits(w[2 * i]) | highBits(w[2 * i + 1]) << 4);
    }
  }

  /// Algorithm 40 for the one coefficient of `w` that has a hint: the neighbor on whose side it is.
  static void correct(int[] w, int index, byte[] encoded, int at) {
    int high = highBits(w[index]);
    int low = w[index] - high * ALPHA;
    int right = (low > 0 && low <= ALPHA / 2 ? high + 1 : high - 1) & MASK;
    int shift = index % 2 * 4;
    int other = encoded[at + index / 2] & MASK << (4 - shift);
    encoded[at + index / 2] = (byte) (other | right << shift);
  }
}
