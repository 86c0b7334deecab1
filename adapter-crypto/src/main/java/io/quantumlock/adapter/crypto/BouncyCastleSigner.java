package io.quantumlock.adapter.crypto;

import io.quantumlock.domain.kms.KeyVersion;
import io.quantumlock.domain.kms.PublicKey;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.Signer;
import java.security.SecureRandom;

/// Signs, keeping the keys of late use open. A row that was altered is another entry, so it is
/// opened, and refused, even while the true one is kept.
public final class BouncyCastleSigner implements Signer {
  private static final int OPEN_KEYS = 256;

  private final SeedSeal seal;
  private final SecureRandom random;
  private final RecentlyUsed<Row, Scheme.PrivateKey> open;

  public BouncyCastleSigner(MasterKey masterKey, SecureRandom random) {
    seal = new SeedSeal(masterKey);
    this.random = random;
    open = new RecentlyUsed<>(OPEN_KEYS, this::open);
  }

  private record Row(RingId ring, KeyVersion key) {}

  @Override
  public byte[] sign(RingId ring, KeyVersion key, byte[] data) {
    return open.get(new Row(ring, key)).sign(data, random);
  }

  private Scheme.PrivateKey open(Row row) {
    var key = row.key();
    var binding = new SeedBinding(row.ring(), key.number(), key.publicKey());
    var seed = seal.open(key.sealedSeed(), binding);
    var expanded = Scheme.of(row.ring().algorithm()).expand(seed);
    if (!new PublicKey(expanded.publicKey()).equals(key.publicKey())) {
      throw SeedSeal.broken(binding, null);
    }
    return expanded;
  }
}
