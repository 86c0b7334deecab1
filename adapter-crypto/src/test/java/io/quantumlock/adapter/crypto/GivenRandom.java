package io.quantumlock.adapter.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;

/// Gives the same bytes each time it is asked for that many.
final class GivenRandom extends SecureRandom {
  private final byte[] given;

  GivenRandom(byte[] given) {
    this.given = given.clone();
  }

  @Override
  public void nextBytes(byte[] bytes) {
    assertThat(bytes).hasSameSizeAs(given);
    System.arraycopy(given, 0, bytes, 0, given.length);
  }
}
