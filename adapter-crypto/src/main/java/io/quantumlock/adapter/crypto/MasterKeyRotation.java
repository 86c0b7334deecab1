package io.quantumlock.adapter.crypto;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.atrest.KnownMasterKey;
import io.quantumlock.domain.atrest.MasterKeyId;
import io.quantumlock.domain.atrest.RootSecrets;
import io.quantumlock.domain.atrest.SecretId;
import io.quantumlock.domain.kms.KeyRing;
import io.quantumlock.domain.kms.KeyRings;
import io.quantumlock.domain.kms.KeyVersion;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Replaces the master key while servers serve, in steps each of which can be done again. Between
/// them everything opens with the old and with the new key: see
/// docs/decisions/master-key-rotation.md.
public final class MasterKeyRotation {
  private final Keychain keychain;
  private final RootSecrets secrets;
  private final KeyRings keyRings;
  private final SecureRandom random = new SecureRandom();

  /// @param keychain opened with the old master key or with the new one
  public MasterKeyRotation(Keychain keychain, RootSecrets secrets, KeyRings keyRings) {
    this.keychain = keychain;
    this.secrets = secrets;
    this.keyRings = keyRings;
  }

  /// @param masterKeys oldest first; two while a rotation is under way
  /// @param generation under which seeds are sealed from now on
  /// @param seedsLeft how many are sealed under an earlier one
  public record Status(
      List<KnownMasterKey> masterKeys, MasterKeyId inUse, int generation, int seedsLeft) {}

  public Status status() {
    int newest = keychain.newest();
    return new Status(
        secrets.masterKeys(), keychain.masterKey().id(), newest, (int) outdated(newest).count());
  }

  /// From here on, `next` opens the database too, and seeds are sealed under a secret that was not
  /// there before. Begun again with the same key, it changes nothing.
  ///
  /// @throws MasterKeyException when a rotation to another key is under way, or `next` is in use
  public void begin(MasterKey next, Instant now) {
    var known = secrets.masterKeys();
    var newest = known.getLast();
    if (known.size() > 1) {
      if (!newest.id().equals(next.id())) {
        throw new MasterKeyException(
            "A rotation to master key %s is under way; finish or abandon it first"
                .formatted(newest.id()));
      }
      return;
    }
    if (newest.id().equals(next.id())) {
      throw new MasterKeyException("Master key %s is in use already".formatted(next.id()));
    }
    add(next, newest.number() + 1, now);
  }

  private void add(MasterKey next, int number, Instant now) {
    var old = new Wrapping(keychain.masterKey());
    var seeds =
        List.of(
            RootKey.random(new SecretId(SecretId.Purpose.SEEDS, keychain.newest() + 1), random));
    var all = Stream.concat(keychain.all().stream(), seeds.stream()).toList();
    try {
      secrets.add(
          next.known(number, now),
          Stream.concat(
                  new Wrapping(next).seal(all, random).stream(), old.seal(seeds, random).stream())
              .toList());
    } catch (Rejection.Taken e) {
      throw new MasterKeyException("Another rotation began at this moment; look at its status", e);
    }
  }

  /// Seals every seed under the newest secret, one by one, and forgets the ones before.
  ///
  /// @return how many there were to seal
  public int reseal(Instant now) {
    int newest = keychain.newest();
    var seal = new SeedSeal(keychain);
    var outdated = outdated(newest).toList();
    for (var row : outdated) {
      keyRings.update(
          row.ring().id(),
          now,
          ring ->
              ring.resealed(
                  row.version().number(),
                  (version, seed) -> {
                    var binding = SeedBinding.of(ring.id(), version);
                    return seal.seal(seal.open(seed, binding), binding, random);
                  }));
    }
    secrets.forgetUnusedBefore(newest);
    return outdated.size();
  }

  private record Row(KeyRing ring, KeyVersion version) {}

  private Stream<Row> outdated(int newest) {
    return keyRings.all().allSound().stream()
        .flatMap(ring -> ring.versions().stream().map(version -> new Row(ring, version)))
        .filter(
            row ->
                row.version().sealedSeed().filter(seed -> seed.generation() < newest).isPresent());
  }

  /// From here on, only the new master key, which must be the one in use, opens the database.
  ///
  /// @throws MasterKeyException when the one in use is the old one, or none is being replaced
  public void finish(Instant now) {
    requireUnderWay();
    var newest = secrets.masterKeys().getLast().id();
    if (!newest.equals(keychain.masterKey().id())) {
      throw new MasterKeyException(
          "The master key in use is %s, which is about to be replaced: start everything with %s, and finish with that"
              .formatted(keychain.masterKey().id(), newest));
    }
    reseal(now);
    secrets.keepOnly(newest, now);
  }

  /// From here on, only the old master key, which must be the one in use, opens the database.
  ///
  /// @throws MasterKeyException when the one in use is the new one, or none is being replaced
  public void abandon(Instant now) {
    requireUnderWay();
    var oldest = secrets.masterKeys().getFirst().id();
    if (!oldest.equals(keychain.masterKey().id())) {
      throw new MasterKeyException(
          "The master key in use is the new one, %s: start everything with %s, and abandon with that"
              .formatted(keychain.masterKey().id(), oldest));
    }
    secrets.keepOnly(oldest, now);
  }

  private void requireUnderWay() {
    if (secrets.masterKeys().size() < 2) {
      throw new MasterKeyException("No rotation of the master key is under way");
    }
  }
}
