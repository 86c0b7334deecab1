package io.quantumlock.adapter.crypto.mldsa;

import static io.quantumlock.adapter.crypto.mldsa.Ring.N;

import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHAKEDigest;

/// What is drawn from hashes.
final class Sampling {
  private static final int BLOCK_128 = 168;
  private static final int BLOCK_256 = 136;

  private Sampling() {}

  /// Algorithm 32: rows of polynomials, transformed.
  static int[][][] matrix(Level level, byte[] seed) {
    var matrix = new int[level.rows()][level.columns()][];
    for (int row = 0; row < level.rows(); row++) {
      for (int column = 0; column < level.columns(); column++) {
        matrix[row][column] = uniform(seed, column, row);
      }
    }
    return matrix;
  }

  /// Algorithms 14 and 30: coefficients of 23 bits, those from q on left out.
  private static int[] uniform(byte[] seed, int column, int row) {
    var shake = new SHAKEDigest(128);
    shake.update(seed, 0, seed.length);
    shake.update((byte) column);
    shake.update((byte) row);
    var block = new byte[BLOCK_128];
    var polynomial = new int[N];
    int filled = 0;
    while (filled < N) {
      shake.doOutput(block, 0, block.length);
      for (int i = 0; i < block.length && filled < N; i += 3) {
        int z = (block[i] & 0xff) | (block[i + 1] & 0xff) << 8 | (block[i + 2] & 0x7f) << 16;
        if (z < Ring.Q) {
          polynomial[filled++] = z;
        }
      }
    }
    return polynomial;
  }

  /// Algorithm 29: the challenge, all zeros but for τ coefficients of ±1.
  static int[] challenge(Level level, byte[] commitmentHash) {
    var shake = new SHAKEDigest(256);
    shake.update(commitmentHash, 0, commitmentHash.length);
    var block = new byte[BLOCK_256];
    shake.doOutput(block, 0, block.length);
    long signs = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      signs |= (block[i] & 0xffL) << (Byte.SIZE * i);
    }
    int next = Long.BYTES;
    var c = new int[N];
    for (int i = N - level.ones(); i < N; i++) {
      int j;
      do {
        if (next == block.length) {
          shake.doOutput(block, 0, block.length);
          next = 0;
        }
        j = block[next++] & 0xff;
      } while (j > i);
      c[i] = c[j];
      c[j] = 1 - 2 * (int) (signs & 1);
      signs >>>= 1;
    }
    return c;
  }

  /// H, that is SHAKE256, of some bytes after one another.
  static byte[] hash(int length, byte[]... parts) {
    var shake = new SHAKEDigest(256);
    Arrays.stream(parts).forEach(part -> shake.update(part, 0, part.length));
    var hash = new byte[length];
    shake.doFinal(hash, 0, length);
    return hash;
  }
}
