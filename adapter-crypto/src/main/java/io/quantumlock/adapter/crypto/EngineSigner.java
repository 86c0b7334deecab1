package io.quantumlock.adapter.crypto;

import io.quantumlock.domain.kms.KeyVersion;
import io.quantumlock.domain.kms.MessageType;
import io.quantumlock.domain.kms.PublicKey;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.SealedSeed;
import io.quantumlock.domain.kms.Signer;
import java.security.SecureRandom;
import java.util.Optional;

/// Signs, by BouncyCastle unless told otherwise, keeping the keys of late use open. A row that was
/// altered is another entry, so it is opened, and refused, even while the true one is kept.
public final class EngineSigner implements Signer {
  private static final int OPEN_KEYS = 256;

  private final SeedSeal seal;
  private final SecureRandom random;
  private final Engines engines;
  private final RecentlyUsed<Row, Scheme.PrivateKey> open;

  public EngineSigner(Keychain keychain, SecureRandom random) {
    this(keychain, random, Engines.bouncyCastle());
  }

  public EngineSigner(Keychain keychain, SecureRandom random, Engines engines) {
    seal = new SeedSeal(keychain);
    this.random = random;
    this.engines = engines;
    open = new RecentlyUsed<>(OPEN_KEYS, this::open);
  }

  /// What a private key hangs on; the state of its version is none of it.
  private record Row(SeedBinding binding, Optional<SealedSeed> seed, Scheme scheme) {}

  @Override
  public byte[] sign(RingId ring, KeyVersion key, MessageType type, byte[] data) {
    var binding = SeedBinding.of(ring, key);
    var opened = open.get(new Row(binding, key.sealedSeed(), engines.signing(ring.algorithm())));
    return switch (type) {
      case RAW -> opened.sign(data, random);
      case EXTERNAL_MU -> opened.signMu(data, random);
    };
  }

  private Scheme.PrivateKey open(Row row) {
    var binding = row.binding();
    var sealed =
        row.seed().orElseThrow(() -> new IllegalStateException(binding + " has been destroyed"));
    var expanded = row.scheme().expand(seal.open(sealed, binding));
    if (!new PublicKey(expanded.publicKey()).equals(binding.publicKey())) {
      throw SeedSeal.altered(binding, "its public key does not belong to its private key");
    }
    return expanded;
  }
}
