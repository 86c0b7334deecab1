package io.quantumlock.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.kms.InMemorySigning;
import io.quantumlock.domain.kms.KeyId;
import io.quantumlock.domain.kms.KeyRing;
import io.quantumlock.domain.kms.KeyRings;
import io.quantumlock.domain.kms.KeyVersion;
import io.quantumlock.domain.kms.PublicKey;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

final class PreparingKeyRingsTest {
  private static final RingId ORDERS = new RingId(new KeyId("orders"), SignatureAlgorithm.ED25519);

  private final FakeWorld world = new FakeWorld();
  private final AdministerKeyRings administerKeyRings = world.quantumLock.administerKeyRings();

  private AdministerKeyRings over(KeyRings keyRings) {
    return new AdministerKeyRings(keyRings, world.keys, world.keys, world.keys, world::now);
  }

  @Test
  void everyAlgorithmGetsItsDefaultRing() {
    administerKeyRings.prepare();

    assertThat(administerKeyRings.list())
        .extracting(ring -> ring.id().toString())
        .containsExactlyInAnyOrder(
            "default (ML-DSA-65)", "default (ML-DSA-87)", "default (ED25519)");
  }

  @Test
  void whatIsThereStays() {
    administerKeyRings.prepare();
    administerKeyRings.create(ORDERS);
    administerKeyRings.rotate(new RingId(KeyId.DEFAULT, SignatureAlgorithm.ED25519));
    var rings = administerKeyRings.list();

    administerKeyRings.prepare();

    assertThat(administerKeyRings.list()).isEqualTo(rings).hasSize(4);
  }

  @Test
  void aKeyOfAnotherMasterKeyStopsTheStart() {
    var foreign = new InMemorySigning(new Random());
    world.keyRings.create(ORDERS, number -> foreign.generate(ORDERS, number, world.now()));

    assertThatThrownBy(administerKeyRings::prepare).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aRowThatWasAlteredStopsTheStart() {
    world.keyRings.create(
        ORDERS,
        number -> {
          var key = world.keys.generate(ORDERS, number, world.now());
          var altered = new PublicKey(new byte[32]);
          return new KeyVersion(number, altered, key.sealedSeed(), key.createdAt());
        });

    assertThatThrownBy(administerKeyRings::prepare).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aKeyThatDoesNotVerifyWhatItSignsStopsTheStart() {
    var broken =
        new AdministerKeyRings(
            world.keyRings, world.keys, world.keys, (_, _, _, _) -> false, world::now);

    assertThatThrownBy(broken::prepare)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("does not verify what it signs");
  }

  @Test
  void aRingThatAnotherNodeMakesAtTheSameMomentIsAsGood() {
    administerKeyRings.prepare();
    var rings = administerKeyRings.list();

    assertThatCode(over(new SeenTooLate(world.keyRings))::prepare).doesNotThrowAnyException();
    assertThat(administerKeyRings.list()).isEqualTo(rings);
  }

  @Test
  void whereANodeWithAnotherMasterKeyIsFasterNoRingIsMadeBesideItsOwn() {
    var first = new RingId(KeyId.DEFAULT, SignatureAlgorithm.ML_DSA_65);
    var foreign = new InMemorySigning(new Random());
    world.keyRings.create(first, number -> foreign.generate(first, number, world.now()));

    assertThatThrownBy(over(new SeenTooLate(world.keyRings))::prepare)
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
    public List<KeyRing> all() {
      return keyRings.all();
    }

    @Override
    public KeyRing create(RingId id, IntFunction<KeyVersion> first) {
      return keyRings.create(id, first);
    }

    @Override
    public KeyRing rotate(RingId id, IntFunction<KeyVersion> next) {
      return keyRings.rotate(id, next);
    }
  }
}
