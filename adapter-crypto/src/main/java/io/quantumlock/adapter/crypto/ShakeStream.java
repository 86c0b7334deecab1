package io.quantumlock.adapter.crypto;

import io.quantumlock.domain.fingerprint.FingerprintSeeds.SeedStream;
import org.bouncycastle.crypto.digests.SHAKEDigest;

/// SHAKE256 of a seed, squeezed one block at a time: callers take a few bytes at a time.
final class ShakeStream implements SeedStream {
  /// SHAKE256's rate in bytes, what one permutation yields.
  private static final int RATE = 136;

  private final SHAKEDigest shake = new SHAKEDigest(256);
  private final byte[] block = new byte[RATE];
  private int used = RATE;

  ShakeStream(byte[] seed) {
    shake.update(seed, 0, seed.length);
  }

  @Override
  public void read(byte[] into) {
    int filled = 0;
    while (filled < into.length) {
      if (used == RATE) {
        shake.doOutput(block, 0, RATE);
        used = 0;
      }
      int count = Math.min(into.length - filled, RATE - used);
      System.arraycopy(block, used, into, filled, count);
      used += count;
      filled += count;
    }
  }
}
