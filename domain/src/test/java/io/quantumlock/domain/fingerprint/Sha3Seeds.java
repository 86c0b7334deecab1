package io.quantumlock.domain.fingerprint;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Seeds without a secret: SHA3-512(encoded ‖ k) for k = 0, 1, … in eight bytes, big-endian.
public final class Sha3Seeds implements FingerprintSeeds {

  @Override
  public SeedStream open(byte[] encoded) {
    return new SeedStream() {
      private ByteBuffer block = ByteBuffer.allocate(0);
      private long blocks;

      @Override
      public void read(byte[] into) {
        for (int i = 0; i < into.length; i++) {
          if (!block.hasRemaining()) {
            block = ByteBuffer.wrap(block(encoded, blocks++));
          }
          into[i] = block.get();
        }
      }
    };
  }

  private static byte[] block(byte[] encoded, long number) {
    try {
      var sha3 = MessageDigest.getInstance("SHA3-512");
      sha3.update(encoded);
      return sha3.digest(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
