package io.quantumlock.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.kms.FakeKeys;
import io.quantumlock.domain.kms.KeyId;
import io.quantumlock.domain.kms.KeyRing;
import io.quantumlock.domain.kms.KeyRings;
import io.quantumlock.domain.kms.KeyVersion;
import io.quantumlock.domain.kms.PublicKey;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.util.List;
import java.util.Optional;
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
    var foreign = new FakeKeys();
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

  /// Finds nothing, though it is there when it is created.
  private record SeenTooLate(KeyRings keyRings) implements KeyRings {
    @Override
    public Optional<KeyRing> find(RingId id) {
      return Optional.empty();
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
