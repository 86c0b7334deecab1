package io.quantumlock.bootstrap.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.adapter.crypto.HmacRowMarks;
import io.quantumlock.adapter.crypto.Keychain;
import io.quantumlock.adapter.crypto.MasterKey;
import io.quantumlock.adapter.crypto.MasterKeyException;
import io.quantumlock.adapter.crypto.MasterKeyRotation;
import io.quantumlock.adapter.jdbc.Database;
import io.quantumlock.adapter.jdbc.DatabaseSettings;
import io.quantumlock.domain.kms.KeyId;
import io.quantumlock.domain.kms.KeyRings;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RotatingTheMasterKeyTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:30:00Z");
  private static final int SEEDS = 6;

  private final MasterKey old = MasterKey.random();
  private final MasterKey next = MasterKey.random();
  private final Database database = Database.open(settings());
  private final Keychain keychain = Keychain.begin(old, database.rootSecrets(), NOW);
  private final House house = house(keychain);

  DatabaseSettings settings() {
    return DatabaseSettings.inMemory(UUID.randomUUID().toString());
  }

  @BeforeEach
  void furnish() {
    house.furnish();
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Keychain open(MasterKey masterKey) {
    return Keychain.open(masterKey, database.rootSecrets());
  }

  private House opened(MasterKey masterKey) {
    return house(open(masterKey));
  }

  /// Checks the mark of every row with what this keychain says.
  private House house(Keychain chain) {
    return new House(chain, database.keyRings(new HmacRowMarks(chain)));
  }

  private MasterKeyRotation rotation(Keychain chain) {
    return new MasterKeyRotation(
        chain, database.rootSecrets(), database.keyRings(new HmacRowMarks(chain)));
  }

  private KeyRings keyRings() {
    return database.keyRings(new HmacRowMarks(keychain));
  }

  private void rotate() {
    rotation(keychain).begin(next, NOW);
    rotation(keychain).reseal(NOW);
  }

  /// Each round goes on from where the one before ended, in the same database.
  @Test
  void killedAtAnyWriteItLeavesADatabaseThatOpensAndIsFinishedByASecondRun() {
    var roots = house.roots();
    var current = old;
    int kills = 0;
    for (int round = 0; ; round++) {
      var following = MasterKey.random();
      var early = opened(current);
      boolean killed = isKilled(new Fuse(round / 2, round % 2 == 1), current, following);

      early.assertThatEveryKeySigns();
      opened(current).assertThatEveryKeySigns();
      assertThat(early.roots()).isEqualTo(roots);

      rotation(open(current)).begin(following, NOW);
      if (killed) {
        rotation(open(following)).reseal(NOW);
      }
      assertThat(rotation(open(following)).status().seedsLeft()).isZero();
      opened(current).assertThatEveryKeySigns();
      opened(following).assertThatEveryKeySigns();
      early.assertThatEveryKeySigns();
      rotation(open(following)).finish(NOW);

      early.assertThatEveryKeySigns();
      assertThat(opened(following).roots()).isEqualTo(roots);
      assertRefused(current);
      current = following;
      if (!killed) {
        break;
      }
      kills++;
    }
    assertThat(kills).isEqualTo(2 * (1 + SEEDS + 1));
  }

  private boolean isKilled(Fuse fuse, MasterKey current, MasterKey following) {
    var secrets = new FusedRootSecrets(database.rootSecrets(), fuse);
    var keyRings = new FusedKeyRings(database.keyRings(new HmacRowMarks(keychain)), fuse);
    var rotation = new MasterKeyRotation(open(current), secrets, keyRings);
    try {
      rotation.begin(following, NOW);
      rotation.reseal(NOW);
      return false;
    } catch (Fuse.Blown _) {
      return true;
    }
  }

  private void assertRefused(MasterKey masterKey) {
    assertThatThrownBy(() -> open(masterKey))
        .isInstanceOf(MasterKeyException.class)
        .hasMessageContaining("The master key in use is " + masterKey.id());
  }

  @Test
  void everySeedIsUnderASecretThatWasNotThereBefore() {
    int before = rotation(keychain).status().generation();
    rotate();
    var status = rotation(keychain).status();

    assertThat(status.generation()).isEqualTo(before + 1);
    assertThat(status.seedsLeft()).isZero();
    assertThat(database.rootSecrets().under(old.id()))
        .noneMatch(secret -> secret.id().toString().equals("seeds, generation " + before));
    assertThat(keyRings().all().allSound())
        .allSatisfy(
            ring ->
                assertThat(ring.versions())
                    .allMatch(v -> v.sealedSeed().orElseThrow().generation() == before + 1));
  }

  @Test
  void aServerWithTheOldKeyMakesKeysThatOneWithTheNewKeyOpens() {
    rotate();
    house.create(new RingId(new KeyId("made-meanwhile"), SignatureAlgorithm.ED25519));
    rotation(open(next)).finish(NOW);

    opened(next).assertThatEveryKeySigns();
    house.assertThatEveryKeySigns();
  }

  @Test
  void aServerWithTheOldKeyMakesNoKeysAfterTheEnd() {
    rotate();
    rotation(open(next)).finish(NOW);

    var id = new RingId(new KeyId("too-late"), SignatureAlgorithm.ED25519);
    assertThatThrownBy(() -> house.create(id))
        .isInstanceOf(MasterKeyException.class)
        .hasMessageContaining("was replaced by a rotation");
    assertThat(keyRings().find(id)).isEmpty();
  }

  @Test
  void itIsFinishedWithTheNewKeyAndAbandonedWithTheOldOne() {
    rotate();

    assertThatThrownBy(() -> rotation(keychain).finish(NOW))
        .hasMessageContaining("start everything with " + next.id());
    assertThatThrownBy(() -> rotation(open(next)).abandon(NOW))
        .hasMessageContaining("start everything with " + old.id());

    rotation(keychain).abandon(NOW);
    opened(old).assertThatEveryKeySigns();
    assertRefused(next);
  }

  @Test
  void anotherCannotBeginBeforeItEnds() {
    rotate();

    assertThatThrownBy(() -> rotation(keychain).begin(MasterKey.random(), NOW))
        .hasMessageContaining("A rotation to master key " + next.id() + " is under way");
    rotation(open(next)).finish(NOW);
    assertThatThrownBy(() -> rotation(open(next)).begin(next, NOW))
        .hasMessageContaining("is in use already");
    assertThatThrownBy(() -> rotation(open(next)).finish(NOW))
        .hasMessageContaining("No rotation of the master key is under way");
  }

  @Test
  void aKeyFromAPassphraseIsFoundAgain() {
    var passphrase = "correct horse battery staple";
    var fromPassphrase = MasterKey.newFromPassphrase(passphrase);
    rotation(keychain).begin(fromPassphrase, NOW);
    var known = database.rootSecrets().masterKeys();

    assertThat(MasterKey.fromPassphrase(passphrase, known).id()).isEqualTo(fromPassphrase.id());
    opened(MasterKey.fromPassphrase(" " + passphrase + "\n", known)).assertThatEveryKeySigns();
    assertThatThrownBy(() -> MasterKey.fromPassphrase(passphrase + "!", known))
        .isInstanceOf(MasterKeyException.class)
        .hasMessageContaining("not the one");
    assertThatThrownBy(() -> MasterKey.fromPassphrase(passphrase, known.subList(0, 1)))
        .hasMessageContaining("was not made from a passphrase");
  }
}
