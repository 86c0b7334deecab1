package io.quantumlock.adapter.crypto;

import io.quantumlock.domain.fingerprint.FingerprintSeeds;

/// Seeds of fingerprints under the master key, for any number of threads; a stream is for one.
public final class ShakeSeeds implements FingerprintSeeds {
  private final HmacSha3 hmac;

  public ShakeSeeds(MasterKey masterKey) {
    hmac = new HmacSha3(masterKey.derive(Purpose.FINGERPRINT));
  }

  @Override
  public SeedStream open(byte[] encoded) {
    return new ShakeStream(hmac.of(encoded));
  }
}
