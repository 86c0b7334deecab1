package io.quantumlock.adapter.crypto;

import io.quantumlock.domain.kms.KeyVersion;
import io.quantumlock.domain.kms.PublicKey;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.SigningKeys;
import java.security.SecureRandom;
import java.time.Instant;

/// Makes key pairs; the seed leaves sealed.
public final class BouncyCastleSigningKeys implements SigningKeys {
  private final SeedSeal seal;
  private final SecureRandom random;

  public BouncyCastleSigningKeys(Keychain keychain, SecureRandom random) {
    seal = new SeedSeal(keychain);
    this.random = random;
  }

  @Override
  public KeyVersion generate(RingId ring, int number, Instant now) {
    var seed = new byte[Scheme.SEED_BYTES];
    random.nextBytes(seed);
    var publicKey = new PublicKey(Scheme.of(ring.algorithm()).expand(seed).publicKey());
    var sealed = seal.seal(seed, new SeedBinding(ring, number, publicKey), random);
    return new KeyVersion(number, publicKey, sealed, now);
  }
}
