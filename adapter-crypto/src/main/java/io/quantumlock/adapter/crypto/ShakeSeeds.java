package io.quantumlock.adapter.crypto;

import io.quantumlock.domain.fingerprint.FingerprintSeeds;
import java.security.SecureRandom;

/// Seeds of fingerprints under their root secret, for any number of threads; a stream is for one.
public final class ShakeSeeds implements FingerprintSeeds {
  private final Hmac hmac;

  public ShakeSeeds(Keychain keychain) {
    this(keychain.fingerprints());
  }

  private ShakeSeeds(byte[] key) {
    hmac = Hmac.sha3(key);
  }

  /// Under a key that is kept nowhere: no license lives on it.
  public static ShakeSeeds random() {
    var key = new byte[RootKey.BYTES];
    new SecureRandom().nextBytes(key);
    return new ShakeSeeds(key);
  }

  @Override
  public SeedStream open(byte[] encoded) {
    return new ShakeStream(hmac.of(encoded));
  }
}
