package io.quantumlock.adapter.crypto;

import io.quantumlock.domain.atrest.KnownMasterKey;
import io.quantumlock.domain.atrest.SealedSecret;
import io.quantumlock.domain.atrest.SecretId;
import io.quantumlock.domain.kms.KeyRing;
import io.quantumlock.domain.kms.SealedSeed;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Takes over a database from before there were root secrets, when every secret followed from the
/// master key. Those of fingerprints and of tokens stay what they are, for licenses and tokens hang
/// on them; seeds are sealed anew, under a secret that follows from nothing.
public final class EarlierDatabase {
  private static final int GENERATION = 2;

  private final MasterKey masterKey;
  private final SecureRandom random = new SecureRandom();
  private final RootKey seeds =
      RootKey.random(new SecretId(SecretId.Purpose.SEEDS, GENERATION), random);
  private final SeedSeal before;
  private final SeedSeal after;

  public EarlierDatabase(MasterKey masterKey) {
    this.masterKey = masterKey;
    before = new SeedSeal(new Only(1, masterKey.derive(Purpose.SEAL)));
    after = new SeedSeal(new Only(GENERATION, seeds.bytes()));
  }

  public KnownMasterKey masterKey(Instant now) {
    return masterKey.known(1, now);
  }

  public List<SealedSecret> secrets() {
    return new Wrapping(masterKey)
        .seal(
            List.of(
                derived(SecretId.Purpose.FINGERPRINTS, Purpose.FINGERPRINT),
                derived(SecretId.Purpose.TOKENS, Purpose.TOKENS),
                seeds),
            random);
  }

  private RootKey derived(SecretId.Purpose purpose, Purpose label) {
    return new RootKey(new SecretId(purpose, 1), masterKey.derive(label));
  }

  /// @throws io.quantumlock.domain.atrest.AlteredRow when a seed of the ring does not open: it was
  ///   altered, or this is not the master key of the database
  public KeyRing reseal(KeyRing ring) {
    var resealed = ring;
    for (var version : ring.versions()) {
      resealed =
          resealed.resealed(
              version.number(), (place, seed) -> reseal(SeedBinding.of(ring.id(), place), seed));
    }
    return resealed;
  }

  private SealedSeed reseal(SeedBinding binding, SealedSeed seed) {
    return after.seal(before.open(seed, binding), binding, random);
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Only(int newest, byte[] key) implements SeedKeys {
    @Override
    public Optional<byte[]> of(int generation) {
      return Optional.of(key).filter(_ -> generation == newest);
    }
  }
}
