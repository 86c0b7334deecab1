package io.quantumlock.adapter.crypto;

import java.security.SecureRandom;
import java.util.Arrays;

/// What FIPS 204 has a signer take for randomness when it signs deterministically.
final class Zeros extends SecureRandom {
  @Override
  public void nextBytes(byte[] bytes) {
    Arrays.fill(bytes, (byte) 0);
  }
}
