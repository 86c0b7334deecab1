package io.quantumlock.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.kms.KeyChange;
import io.quantumlock.domain.kms.KeyId;
import io.quantumlock.domain.kms.KeyPolicy;
import io.quantumlock.domain.kms.KeyState;
import io.quantumlock.domain.kms.KeyVersion;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AdministeringKeyRingsTest {
  private static final RingId ID = new RingId(new KeyId("orders"), SignatureAlgorithm.ED25519);

  private final FakeWorld world = new FakeWorld();
  private final AdministerKeyRings administerKeyRings = world.quantumLock.administerKeyRings();

  @Test
  void aNewRingHasItsFirstVersion() {
    var ring = administerKeyRings.create(ID, KeyPolicy.BY_HAND);

    assertThat(ring.id()).isEqualTo(ID);
    assertThat(ring.versions()).extracting(KeyVersion::number).containsExactly(1);
    assertThat(ring.newest().createdAt()).isEqualTo(world.now());
    assertThat(administerKeyRings.list()).containsExactly(ring);
    assertThat(administerKeyRings.find(ID)).isEqualTo(ring);
  }

  @Test
  void aRotatedRingKeepsItsVersionsAndGetsAnother() {
    var first = administerKeyRings.create(ID, KeyPolicy.BY_HAND).newest();
    world.pass(Duration.ofDays(1));
    var ring = administerKeyRings.rotate(ID);

    assertThat(ring.versions()).hasSize(2).startsWith(first.in(KeyState.Plain.DEACTIVATED));
    assertThat(ring.newest().number()).isEqualTo(2);
    assertThat(ring.newest().createdAt()).isEqualTo(world.now());
    assertThat(ring.newest().publicKey()).isNotEqualTo(first.publicKey());
  }

  @Test
  void aRingIsMadeOnce() {
    var ring = administerKeyRings.create(ID, KeyPolicy.BY_HAND);

    assertThatThrownBy(() -> administerKeyRings.create(ID, KeyPolicy.BY_HAND))
        .isInstanceOf(Rejection.Taken.class);
    assertThat(administerKeyRings.find(ID)).isEqualTo(ring);
  }

  @Test
  void anUnknownRingIsNotFound() {
    assertThatThrownBy(() -> administerKeyRings.find(ID))
        .isInstanceOf(Rejection.NotFound.class)
        .hasMessage("Key orders (ED25519) not found");
    assertThatThrownBy(() -> administerKeyRings.rotate(ID)).isInstanceOf(Rejection.NotFound.class);
  }

  @Test
  void aRingOfTheServersOwnIsRotatedByItsOperatorOnly() {
    world.quantumLock.prepareKeyRings().prepare();

    assertThatThrownBy(() -> administerKeyRings.rotate(RingId.AUDIT))
        .isInstanceOf(Rejection.Invalid.class)
        .hasMessageStartingWith("key_id must not begin with quantumlock.");
    assertThat(administerKeyRings.rotateAny(RingId.AUDIT).versions()).hasSize(2);
  }

  @Test
  void aPolicyIsChangedInPart() {
    administerKeyRings.create(ID, KeyPolicy.BY_HAND.rotatingEvery(30));
    administerKeyRings.rotate(ID);
    var ring = administerKeyRings.configure(ID, policy -> policy.verifyingFrom(2));

    assertThat(ring.policy()).isEqualTo(new KeyPolicy(Optional.of(30), 2));
    assertThat(administerKeyRings.find(ID)).isEqualTo(ring);
  }

  @Test
  void aVersionIsLedThroughItsLife() {
    administerKeyRings.create(ID, KeyPolicy.BY_HAND);
    administerKeyRings.rotate(ID);
    var scheduled = administerKeyRings.change(ID, 1, new KeyChange.ScheduleDestruction(7));
    assertThat(scheduled.version(1).state())
        .isEqualTo(
            new KeyState.DestroyScheduled(
                KeyState.Plain.DEACTIVATED, world.now().plus(Duration.ofDays(7))));

    world.pass(Duration.ofDays(7));
    var destroyed = administerKeyRings.find(ID).version(1);
    assertThat(destroyed.state()).isEqualTo(new KeyState.Destroyed(world.now()));
    assertThat(destroyed.sealedSeed()).isEmpty();
    assertThat(world.keyRings.find(ID).orElseThrow().version(1)).isEqualTo(destroyed);
  }
}
