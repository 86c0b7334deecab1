package io.quantumlock.adapter.crypto;

import org.bouncycastle.crypto.digests.SHAKEDigest;

/// A message's representative: FIPS 204, algorithm 7, with the prefix of algorithm 2.
final class Mu {
  private static final int BYTES = 64;

  private Mu() {}

  static byte[] of(byte[] publicKey, byte[] context, byte[] message) {
    return shake256(shake256(publicKey), new byte[] {0, (byte) context.length}, context, message);
  }

  private static byte[] shake256(byte[]... parts) {
    var shake = new SHAKEDigest(256);
    for (var part : parts) {
      shake.update(part, 0, part.length);
    }
    var hash = new byte[BYTES];
    shake.doFinal(hash, 0, BYTES);
    return hash;
  }
}
