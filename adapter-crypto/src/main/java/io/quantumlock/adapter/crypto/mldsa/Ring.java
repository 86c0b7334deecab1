package io.quantumlock.adapter.crypto.mldsa;

/// Polynomials of 256 coefficients modulo q, and their number-theoretic transform. Products are
/// Montgomery's: what comes out is the product times 2⁻³² modulo q.
final class Ring {
  static final int N = 256;
  static final int Q = 8_380_417;

  /// q⁻¹ modulo 2³²
  private static final int Q_INVERSE = 58_728_449;

  /// 2⁶⁴ / 256 modulo q: undoes the factor of 256 of the inverse, and one of 2⁻³² besides.
  private static final int UNSCALE = 41_978;

  private static final int ROOT = 1753;
  private static final int[] ZETAS = zetas();

  private Ring() {}

  /// ζ to the power of the bits of k reversed (appendix B), times 2³².
  private static int[] zetas() {
    var zetas = new int[N];
    for (int k = 0; k < N; k++) {
      long power = (1L << 32) % Q;
      for (int i = 0; i < Integer.reverse(k) >>> 24; i++) {
        power = power * ROOT % Q;
      }
      zetas[k] = (int) (power > Q / 2 ? power - Q : power);
    }
    return zetas;
  }

  /// @param product less than 2³¹·q, in size
  /// @return less than q, in size
  static int reduce(long product) {
    int m = (int) product * Q_INVERSE;
    return (int) ((product - (long) m * Q) >> 32);
  }

  /// Algorithm 41.
  ///
  /// @param f less than 2²⁴, in size; becomes less than that and 8·q
  static void ntt(int[] f) {
    int k = 0;
    for (int length = N / 2; length > 0; length /= 2) {
      for (int start = 0; start < N; start += 2 * length) {
        int zeta = ZETAS[++k];
        for (int j = start; j < start + length; j++) {
          int t = reduce((long) zeta * f[j + length]);
          f[j + length] = f[j] - t;
          f[j] += t;
        }
      }
    }
  }

  /// Algorithm 42, times 2³².
  ///
  /// @param f less than q, in size, and so it stays; sums of 256 such fit an int
  static void inverse(int[] f) {
    int k = N;
    for (int length = 1; length < N; length *= 2) {
      for (int start = 0; start < N; start += 2 * length) {
        int zeta = -ZETAS[--k];
        for (int j = start; j < start + length; j++) {
          int t = f[j];
          f[j] = t + f[j + length];
          f[j + length] = reduce((long) zeta * (t - f[j + length]));
        }
      }
    }
    for (int j = 0; j < N; j++) {
      f[j] = reduce((long) UNSCALE * f[j]);
    }
  }
}
