package io.quantumlock.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.domain.Race;
import io.quantumlock.domain.kms.KeyChange;
import io.quantumlock.domain.kms.KeyId;
import io.quantumlock.domain.kms.KeyPolicy;
import io.quantumlock.domain.kms.MessageType;
import io.quantumlock.domain.kms.RingId;
import io.quantumlock.domain.kms.SignatureAlgorithm;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SettlingKeyRingsTest {
  private static final RingId ID = new RingId(new KeyId("orders"), SignatureAlgorithm.ED25519);
  private static final byte[] DATA = {1, 2, 3};

  private final FakeWorld world = new FakeWorld();
  private final QuantumLock lock = world.quantumLock;

  @BeforeEach
  void createARingThatRotatesEveryThirtyDays() {
    lock.administerKeyRings().create(ID, KeyPolicy.BY_HAND.rotatingEvery(30));
  }

  private int signingVersion() {
    return lock.signData().sign(ID, MessageType.RAW, DATA).keyVersion();
  }

  @Test
  void whoSignsFirstAfterThePeriodRotates() {
    world.pass(Duration.ofDays(30).minusNanos(1000));
    assertThat(signingVersion()).isEqualTo(1);

    world.pass(Duration.ofNanos(1000));
    assertThat(signingVersion()).isEqualTo(2);
    assertThat(signingVersion()).isEqualTo(2);
    world.pass(Duration.ofDays(30));
    assertThat(signingVersion()).isEqualTo(3);
  }

  @Test
  void aPeriodThatWasMissedIsNotMadeUpFor() {
    world.pass(Duration.ofDays(300));

    assertThat(signingVersion()).isEqualTo(2);
    assertThat(signingVersion()).isEqualTo(2);
  }

  @Test
  void ofManyWhoSignAtOnceOneRotates() {
    world.pass(Duration.ofDays(30));
    var race = Race.of(20, i -> signingVersion());

    assertThat(race.failures()).isEmpty();
    assertThat(race.results()).hasSize(20).containsOnly(2);
  }

  @Test
  void allThatIsDueIsDoneAtOnce() {
    lock.administerKeyRings().rotate(ID);
    lock.administerKeyRings().change(ID, 1, new KeyChange.ScheduleDestruction(7));
    world.pass(Duration.ofDays(30));

    assertThat(lock.settleKeyRings().settleAll())
        .singleElement()
        .satisfies(ring -> assertThat(ring.newest().number()).isEqualTo(3))
        .satisfies(ring -> assertThat(ring.version(1).sealedSeed()).isEmpty())
        .isEqualTo(world.keyRings.find(ID).orElseThrow());
  }

  @Test
  void verifyingChangesNothing() {
    var before = world.keyRings.find(ID);
    world.pass(Duration.ofDays(30));
    lock.verifySignature().verify(ID, MessageType.RAW, DATA, new byte[0], Optional.empty());

    assertThat(world.keyRings.find(ID)).isEqualTo(before);
  }
}
