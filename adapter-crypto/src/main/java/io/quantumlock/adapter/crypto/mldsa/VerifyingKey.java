package io.quantumlock.adapter.crypto.mldsa;

import static io.quantumlock.adapter.crypto.mldsa.Ring.N;

import java.util.Arrays;

/// A public key with its matrix expanded, which takes most of a verification otherwise. For any
/// number of threads; 36 KiB for ML-DSA-65, 64 KiB for ML-DSA-87.
public final class VerifyingKey {
  private static final int HASH_BYTES = 64;
  private static final byte[] PURE_WITHOUT_CONTEXT = {0, 0};

  private final Level level;
  private final int[][][] matrix;
  private final int[][] t1;
  private final byte[] keyHash;

  /// Algorithm 23, and what algorithm 8 computes of a key alone.
  ///
  /// @throws IllegalArgumentException when the key has another length
  public VerifyingKey(Level level, byte[] publicKey) {
    if (publicKey.length != level.publicKeyBytes()) {
      throw new IllegalArgumentException("a public key of another length");
    }
    this.level = level;
    matrix = Sampling.matrix(level, Arrays.copyOf(publicKey, Level.SEED_BYTES));
    t1 = new int[level.rows()][];
    for (int row = 0; row < level.rows(); row++) {
      t1[row] = Packing.t1(publicKey, level.t1At(row));
      Ring.ntt(t1[row]);
    }
    keyHash = Sampling.hash(HASH_BYTES, publicKey);
  }

  /// Algorithm 3, with an empty context.
  public boolean verify(byte[] message, byte[] signature) {
    return verifyMu(Sampling.hash(HASH_BYTES, keyHash, PURE_WITHOUT_CONTEXT, message), signature);
  }

  /// Algorithm 8, from the message's representative on.
  public boolean verifyMu(byte[] mu, byte[] signature) {
    if (signature.length != level.signatureBytes() || !Packing.areHints(level, signature)) {
      return false;
    }
    var response = new int[level.columns()][];
    for (int column = 0; column < level.columns(); column++) {
      response[column] = Packing.response(signature, level.responseAt(column));
      if (!isShort(response[column])) {
        return false;
      }
      Ring.ntt(response[column]);
    }
    var commitmentHash = Arrays.copyOf(signature, level.challengeBytes());
    var challenge = Sampling.challenge(level, commitmentHash);
    Ring.ntt(challenge);
    var commitment = commitment(response, challenge, signature);
    return Arrays.equals(commitmentHash, Sampling.hash(level.challengeBytes(), mu, commitment));
  }

  private boolean isShort(int[] z) {
    int bound = Level.GAMMA_1 - level.slack();
    boolean inside = true;
    for (int coefficient : z) {
      inside &= Math.abs(coefficient) < bound;
    }
    return inside;
  }

  /// w₁ as the signer had it, encoded.
  private byte[] commitment(int[][] response, int[] challenge, byte[] signature) {
    var encoded = new byte[level.rows() * Rounding.W1_BYTES];
    var sums = new long[N];
    var w = new int[N];
    for (int row = 0; row < level.rows(); row++) {
      approximate(row, response, challenge, sums, w);
      int at = row * Rounding.W1_BYTES;
      Rounding.encode(w, encoded, at);
      int end = Packing.hintsBefore(level, signature, row + 1);
      for (int i = Packing.hintsBefore(level, signature, row); i < end; i++) {
        Rounding.correct(w, signature[level.hintsAt() + i] & 0xff, encoded, at);
      }
    }
    return encoded;
  }

  /// One row of A·z − c·t₁·2¹³. Sums stay under 2⁵⁴, so that they are reduced once.
  private void approximate(int row, int[][] response, int[] challenge, long[] sums, int[] w) {
    var key = t1[row];
    for (int i = 0; i < N; i++) {
      sums[i] = -(long) challenge[i] * key[i];
    }
    for (int column = 0; column < response.length; column++) {
      var factor = matrix[row][column];
      var z = response[column];
      for (int i = 0; i < N; i++) {
        sums[i] += (long) factor[i] * z[i];
      }
    }
    for (int i = 0; i < N; i++) {
      w[i] = Ring.reduce(sums[i]);
    }
    Ring.inverse(w);
  }
}
