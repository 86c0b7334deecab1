package io.quantumlock.adapter.crypto;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.atrest.AlteredRow;
import io.quantumlock.domain.atrest.RootSecrets;
import io.quantumlock.domain.atrest.SealedSecret;
import io.quantumlock.domain.atrest.SecretId;
import io.quantumlock.domain.atrest.SecretId.Purpose;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The root secrets of a database, opened with its master key. A generation that another process
/// adds is read when the first row under it turns up.
public final class Keychain implements SeedKeys {
  private final MasterKey masterKey;
  private final RootSecrets secrets;
  private volatile Map<SecretId, RootKey> keys;

  private Keychain(MasterKey masterKey, RootSecrets secrets) {
    this.masterKey = masterKey;
    this.secrets = secrets;
    keys = read();
  }

  /// @throws MasterKeyException when the database is sealed under another master key
  /// @throws AlteredRow when a root secret is not what was sealed
  public static Keychain open(MasterKey masterKey, RootSecrets secrets) {
    return new Keychain(masterKey, secrets);
  }

  /// Makes the root secrets of a new database. Of several who do, one is the first.
  ///
  /// @throws MasterKeyException when another was first, with another master key
  public static Keychain begin(MasterKey masterKey, RootSecrets secrets, Instant now) {
    var random = new SecureRandom();
    try {
      secrets.add(
          masterKey.known(1, now), new Wrapping(masterKey).seal(RootKey.fresh(random), random));
    } catch (Rejection.Taken _) {
      // it is opened like any other
    }
    return open(masterKey, secrets);
  }

  private Map<SecretId, RootKey> read() {
    var wrapping = new Wrapping(masterKey);
    var sealed = secrets.under(masterKey.id());
    if (sealed.isEmpty()) {
      throw new MasterKeyException(
          "The master key in use is %s, and the database is sealed under %s: %s"
              .formatted(
                  masterKey.id(),
                  secrets.masterKeys().stream()
                      .map(known -> known.id().value())
                      .collect(Collectors.joining(" and ")),
                  "it is the wrong one, or was replaced by a rotation"));
    }
    return sealed.stream().map(wrapping::open).collect(Collectors.toMap(RootKey::id, key -> key));
  }

  byte[] fingerprints() {
    return one(new SecretId(Purpose.FINGERPRINTS, 1));
  }

  byte[] tokens() {
    return hasMarks() ? one(SecretId.TOKENS_WITH_MARKS) : one(new SecretId(Purpose.TOKENS, 1));
  }

  private byte[] one(SecretId id) {
    return find(id).orElseThrow(() -> missing(id)).bytes();
  }

  /// Whether every row that should have a mark has one. In a database from before there were any,
  /// they are to be made once.
  public boolean hasMarks() {
    return keys.containsKey(SecretId.TOKENS_WITH_MARKS);
  }

  /// What tells from then on that there are marks, to be kept in place of the secret for tokens.
  public SealedSecret tokensWithMarks() {
    var key = new RootKey(SecretId.TOKENS_WITH_MARKS, tokens());
    return new Wrapping(masterKey).seal(List.of(key), new SecureRandom()).getFirst();
  }

  /// Looks into the database, since who seals under a generation that is about to go would lose a
  /// key.
  @Override
  public int newest() {
    keys = read();
    return keys.keySet().stream()
        .filter(id -> id.purpose() == Purpose.SEEDS)
        .mapToInt(SecretId::generation)
        .max()
        .orElseThrow(() -> missing(new SecretId(Purpose.SEEDS, 1)));
  }

  @Override
  public Optional<byte[]> of(int generation) {
    return find(new SecretId(Purpose.SEEDS, generation)).map(RootKey::bytes);
  }

  private Optional<RootKey> find(SecretId id) {
    if (!keys.containsKey(id)) {
      keys = read();
    }
    return Optional.ofNullable(keys.get(id));
  }

  private AlteredRow missing(SecretId id) {
    return new AlteredRow(
        "root secret for %s, under master key %s".formatted(id, masterKey.id()), "it is missing");
  }

  MasterKey masterKey() {
    return masterKey;
  }

  /// As of now.
  List<RootKey> all() {
    keys = read();
    return List.copyOf(keys.values());
  }
}
