package io.quantumlock.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.atrest.AlteredRow;
import io.quantumlock.domain.kms.AllRings;
import io.quantumlock.domain.kms.InMemorySigning;
import io.quantumlock.domain.kms.KeyChange;
import io.quantumlock.domain.kms.KeyId;
import io.quantumlock.domain.kms.KeyPolicy;
import io.quantumlock.domain.kms.KeyRing;
import io.quantumlock.domain.kms.KeyRings;
import io.quantumlock.domain.kms.KeyVersion;
import io.quantumlock.domain.kms.PublicKey;
import io.quantumlock.domain.kms.RefusedRing;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import io.quantumlock.domain.kms.Verifier;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

final class PreparingKeyRingsTest {
  private static final RingId ORDERS = new RingId(new KeyId("orders"), SignatureAlgorithm.ED25519);

  private final FakeWorld world = new FakeWorld();
  private final AdministerKeyRings administerKeyRings = world.quantumLock.administerKeyRings();
  private final PrepareKeyRings prepareKeyRings = world.quantumLock.prepareKeyRings();

  private PrepareKeyRings over(KeyRings keyRings, Verifier verifier) {
    var settleKeyRings = new SettleKeyRings(keyRings, world.keys, world::now);
    return new PrepareKeyRings(
        new AdministerKeyRings(keyRings, settleKeyRings, world.keys, world::now),
        world.keys,
        verifier);
  }

  @Test
  void everyAlgorithmGetsItsDefaultRing() {
    prepareKeyRings.prepare();

    assertThat(administerKeyRings.list())
        .extracting(ring -> ring.id().toString())
        .containsExactlyInAnyOrder(
            "default (ML-DSA-65)", "default (ML-DSA-87)", "default (ED25519)");
  }

  @Test
  void itIsDueWhereARingIsMissing() {
    assertThat(prepareKeyRings.isDue()).isTrue();
    prepareKeyRings.prepare();
    assertThat(prepareKeyRings.isDue()).isFalse();
    world.keyRings.alter(RingId.AUDIT);
    assertThat(prepareKeyRings.isDue()).isFalse();
  }

  @Test
  void whatIsThereStays() {
    prepareKeyRings.prepare();
    administerKeyRings.create(ORDERS, KeyPolicy.BY_HAND);
    administerKeyRings.rotate(new RingId(KeyId.DEFAULT, SignatureAlgorithm.ED25519));
    var rings = administerKeyRings.list();

    prepareKeyRings.prepare();

    assertThat(administerKeyRings.list()).isEqualTo(rings).hasSize(4);
  }

  @Test
  void aRingWithoutAnActiveVersionStopsNoStart() {
    prepareKeyRings.prepare();
    administerKeyRings.create(ORDERS, KeyPolicy.BY_HAND);
    administerKeyRings.change(ORDERS, 1, new KeyChange.Compromise());

    assertThatCode(prepareKeyRings::prepare).doesNotThrowAnyException();
  }

  private void create(KeyVersion version) {
    world.keyRings.create(new KeyRing(ORDERS, KeyPolicy.BY_HAND, List.of(version)));
  }

  @Test
  void aKeyOfAnotherMasterKeyStopsTheStart() {
    var foreign = new InMemorySigning(new Random());
    create(foreign.generate(ORDERS, 1, world.now()));

    assertThatThrownBy(prepareKeyRings::prepare).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aRowThatWasAlteredStopsTheStart() {
    var key = world.keys.generate(ORDERS, 1, world.now());
    var altered = new PublicKey(new byte[32]);
    create(new KeyVersion(1, altered, key.sealedSeed().orElseThrow(), key.createdAt()));

    assertThatThrownBy(prepareKeyRings::prepare).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aRingThatIsRefusedStopsNoStartAndIsFound() {
    prepareKeyRings.prepare();
    administerKeyRings.create(ORDERS, KeyPolicy.BY_HAND);
    var standard = new RingId(KeyId.DEFAULT, SignatureAlgorithm.ED25519);
    world.keyRings.alter(ORDERS);
    world.keyRings.alter(standard);

    assertThatCode(prepareKeyRings::prepare).doesNotThrowAnyException();
    assertThat(administerKeyRings.list())
        .extracting(KeyRing::id)
        .doesNotContain(ORDERS, standard)
        .hasSize(2);
    assertThat(world.quantumLock.findRefusedKeyRings().find())
        .extracting(RefusedRing::keyIdText)
        .containsExactly("default", "orders");
  }

  @Test
  void withoutItsAuditKeyNoServerStarts() {
    prepareKeyRings.prepare();
    world.keyRings.alter(RingId.AUDIT);

    assertThatThrownBy(prepareKeyRings::prepare)
        .isInstanceOf(AlteredRow.class)
        .hasMessageContaining("quantumlock.audit");
  }

  @Test
  void aKeyThatDoesNotVerifyWhatItSignsStopsTheStart() {
    var broken = over(world.keyRings, (_, _, _, _, _) -> false);

    assertThatThrownBy(broken::prepare)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("does not verify what it signs");
  }

  @Test
  void aRingThatAnotherNodeMakesAtTheSameMomentIsAsGood() {
    prepareKeyRings.prepare();
    var rings = administerKeyRings.list();

    assertThatCode(over(new SeenTooLate(world.keyRings), world.keys)::prepare)
        .doesNotThrowAnyException();
    assertThat(administerKeyRings.list()).isEqualTo(rings);
  }

  @Test
  void whereANodeWithAnotherMasterKeyIsFasterNoRingIsMadeBesideItsOwn() {
    var first = new RingId(KeyId.DEFAULT, SignatureAlgorithm.ML_DSA_65);
    var foreign = new InMemorySigning(new Random()).generate(first, 1, world.now());
    world.keyRings.create(new KeyRing(first, KeyPolicy.BY_HAND, List.of(foreign)));

    assertThatThrownBy(over(new SeenTooLate(world.keyRings), world.keys)::prepare)
        .isInstanceOf(IllegalStateException.class);
    assertThat(administerKeyRings.list()).extracting(KeyRing::id).containsExactly(first);
  }

  /// Does not find a ring at first, though it is there when it is created.
  private static final class SeenTooLate implements KeyRings {
    private final KeyRings keyRings;
    private final Set<RingId> asked = new HashSet<>();

    private SeenTooLate(KeyRings keyRings) {
      this.keyRings = keyRings;
    }

    @Override
    public Optional<KeyRing> find(RingId id) {
      return asked.add(id) ? Optional.empty() : keyRings.find(id);
    }

    @Override
    public AllRings all() {
      return keyRings.all();
    }

    @Override
    public KeyRing create(KeyRing ring) {
      return keyRings.create(ring);
    }

    @Override
    public KeyRing update(RingId id, Instant now, UnaryOperator<KeyRing> change) {
      return keyRings.update(id, now, change);
    }
  }
}
