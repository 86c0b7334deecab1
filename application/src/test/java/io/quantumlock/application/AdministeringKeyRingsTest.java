package io.quantumlock.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.kms.KeyId;
import io.quantumlock.domain.kms.KeyVersion;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class AdministeringKeyRingsTest {
  private static final RingId ID = new RingId(new KeyId("orders"), SignatureAlgorithm.ED25519);

  private final FakeWorld world = new FakeWorld();
  private final AdministerKeyRings administerKeyRings = world.quantumLock.administerKeyRings();

  @Test
  void aNewRingHasItsFirstVersion() {
    var ring = administerKeyRings.create(ID);

    assertThat(ring.id()).isEqualTo(ID);
    assertThat(ring.versions()).extracting(KeyVersion::number).containsExactly(1);
    assertThat(ring.current().createdAt()).isEqualTo(world.now());
    assertThat(administerKeyRings.list()).containsExactly(ring);
    assertThat(administerKeyRings.find(ID)).isEqualTo(ring);
  }

  @Test
  void aRotatedRingKeepsItsVersionsAndGetsAnother() {
    var first = administerKeyRings.create(ID).current();
    world.pass(Duration.ofDays(1));
    var ring = administerKeyRings.rotate(ID);

    assertThat(ring.versions()).hasSize(2).startsWith(first);
    assertThat(ring.current().number()).isEqualTo(2);
    assertThat(ring.current().createdAt()).isEqualTo(world.now());
    assertThat(ring.current().publicKey()).isNotEqualTo(first.publicKey());
  }

  @Test
  void aRingIsMadeOnce() {
    var ring = administerKeyRings.create(ID);

    assertThatThrownBy(() -> administerKeyRings.create(ID)).isInstanceOf(Rejection.Taken.class);
    assertThat(administerKeyRings.find(ID)).isEqualTo(ring);
  }

  @Test
  void anUnknownRingIsNotFound() {
    assertThatThrownBy(() -> administerKeyRings.find(ID))
        .isInstanceOf(Rejection.NotFound.class)
        .hasMessage("Key orders (ED25519) not found");
    assertThatThrownBy(() -> administerKeyRings.rotate(ID)).isInstanceOf(Rejection.NotFound.class);
  }
}
