package io.quantumlock.adapter.crypto.mldsa;

/// The parameter sets that are used here, from table 1. Both have γ₁ = 2¹⁹ and γ₂ = (q − 1) / 32.
///
/// @param rows k, of the matrix
/// @param columns l, of the matrix
/// @param ones τ, the coefficients of the challenge that are ±1
/// @param slack β, by which a response stays below γ₁
/// @param hints ω, the most that a signature gives
/// @param challengeBytes λ / 4, of c̃
public record Level(int rows, int columns, int ones, int slack, int hints, int challengeBytes) {
  public static final Level ML_DSA_65 = new Level(6, 5, 49, 196, 55, 48);
  public static final Level ML_DSA_87 = new Level(8, 7, 60, 120, 75, 64);

  static final int SEED_BYTES = 32;
  static final int GAMMA_1 = 1 << 19;

  private static final int T1_BYTES = 320;
  private static final int RESPONSE_BYTES = 640;

  public int publicKeyBytes() {
    return SEED_BYTES + rows * T1_BYTES;
  }

  int signatureBytes() {
    return hintsAt() + hints + rows;
  }

  /// Where row `row` of t₁ begins in a public key.
  int t1At(int row) {
    return SEED_BYTES + row * T1_BYTES;
  }

  /// Where polynomial `column` of z begins in a signature.
  int responseAt(int column) {
    return challengeBytes + column * RESPONSE_BYTES;
  }

  int hintsAt() {
    return responseAt(columns);
  }
}
