package io.quantumlock.domain.kms;

import static io.quantumlock.domain.kms.SignatureAlgorithm.ED25519;
import static io.quantumlock.domain.kms.SignatureAlgorithm.ML_DSA_65;
import static io.quantumlock.domain.kms.SignatureAlgorithm.ML_DSA_87;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Race;
import io.quantumlock.domain.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

public abstract class KeyRingsContract {
  private static final Instant NOW = Instant.parse("2026-11-24T10:30:00.123456Z");
  private static final RingId RING = new RingId(KeyId.DEFAULT, ML_DSA_65);

  private final InMemorySigning keys = new InMemorySigning(new Random());

  protected abstract KeyRings keyRings();

  private KeyRing ring(RingId id) {
    return new KeyRing(id, KeyPolicy.BY_HAND, List.of(keys.generate(id, 1, NOW)));
  }

  private KeyRing create(RingId id) {
    return keyRings().create(ring(id));
  }

  private KeyRing rotate(KeyRing ring) {
    return ring.rotate(keys.generate(ring.id(), ring.nextNumber(), NOW));
  }

  private KeyRing change(int number, KeyChange change) {
    return keyRings().update(RING, NOW, ring -> ring.change(number, change, NOW));
  }

  @Test
  void aRingBeginsWithVersionOne() {
    var created = create(RING);

    assertThat(created.newest().number()).isEqualTo(1);
    assertThat(created.newest().createdAt()).isEqualTo(NOW);
    assertThat(keyRings().find(RING)).contains(created);
  }

  @Test
  void keysOfEveryLengthAreKept() {
    var publicKey = new PublicKey(new byte[2592]);
    var sealed = new SealedSeed(1, new byte[] {0, -1, 127, -128});
    var version = new KeyVersion(1, publicKey, sealed, NOW);
    var created = keyRings().create(new KeyRing(RING, KeyPolicy.BY_HAND, List.of(version)));

    assertThat(created.newest()).isEqualTo(version);
    assertThat(keyRings().find(RING)).contains(created);
  }

  @Test
  void aRotatedRingKeepsTheOldVersionWhichOnlyVerifies() {
    var first = create(RING).newest();
    var rotated = keyRings().update(RING, NOW, this::rotate);

    assertThat(rotated.versions()).hasSize(2).startsWith(first.in(KeyState.Plain.DEACTIVATED));
    assertThat(rotated.newest().number()).isEqualTo(2);
    assertThat(keyRings().find(RING)).contains(rotated);
  }

  @Test
  void thePolicyIsKept() {
    var policy = new KeyPolicy(Optional.of(90), 1);
    keyRings().create(ring(RING).under(policy));
    assertThat(keyRings().find(RING).orElseThrow().policy()).isEqualTo(policy);

    keyRings().update(RING, NOW, this::rotate);
    var changed =
        keyRings().update(RING, NOW, ring -> ring.under(KeyPolicy.BY_HAND.verifyingFrom(2)));

    assertThat(changed.policy()).isEqualTo(new KeyPolicy(Optional.empty(), 2));
    assertThat(keyRings().find(RING)).contains(changed);
  }

  @Test
  void everyStateIsKept() {
    create(RING);
    for (int i = 0; i < 4; i++) {
      keyRings().update(RING, NOW, this::rotate);
    }
    change(1, new KeyChange.Disable());
    change(2, new KeyChange.Compromise());
    change(3, new KeyChange.ScheduleDestruction(7));
    change(2, new KeyChange.ScheduleDestruction(8));
    var changed = change(5, new KeyChange.Disable());

    assertThat(changed.versions())
        .extracting(KeyVersion::state)
        .containsExactly(
            new KeyState.Disabled(KeyState.Plain.DEACTIVATED),
            new KeyState.DestroyScheduled(KeyState.Plain.COMPROMISED, NOW.plus(Duration.ofDays(8))),
            new KeyState.DestroyScheduled(KeyState.Plain.DEACTIVATED, NOW.plus(Duration.ofDays(7))),
            KeyState.Plain.DEACTIVATED,
            new KeyState.Disabled(KeyState.Plain.ACTIVE));
    assertThat(keyRings().find(RING)).contains(changed);
    assertThat(change(2, new KeyChange.CancelDestruction()).version(2).state())
        .isEqualTo(KeyState.Plain.COMPROMISED);
  }

  @Test
  void aDestroyedVersionHasNoSeedAndKeepsItsPublicKey() {
    var first = create(RING).newest();
    keyRings().update(RING, NOW, this::rotate);
    change(1, new KeyChange.ScheduleDestruction(7));
    var due = NOW.plus(Duration.ofDays(7));
    keyRings().update(RING, NOW, ring -> ring.withoutOverdueSeeds(due));

    var destroyed = keyRings().find(RING).orElseThrow().version(1);
    assertThat(destroyed.sealedSeed()).isEmpty();
    assertThat(destroyed.publicKey()).isEqualTo(first.publicKey());
    assertThat(destroyed.state()).isEqualTo(new KeyState.Destroyed(due));
    assertThat(keyRings().all().sound()).containsExactly(keyRings().find(RING).orElseThrow());
  }

  @Test
  void oneKeyIdHasARingForEachAlgorithm() {
    create(RING);
    var other = new RingId(KeyId.DEFAULT, ED25519);

    assertThat(keyRings().find(other)).isEmpty();
    assertThat(create(other).id()).isEqualTo(other);
  }

  @Test
  void allAreListedByKeyIdThenAlgorithm() {
    var b = create(new RingId(new KeyId("b"), ML_DSA_65));
    var upper = create(new RingId(new KeyId("C"), ML_DSA_65));
    var second = create(new RingId(new KeyId("a"), ED25519));
    create(new RingId(new KeyId("a"), ML_DSA_87));
    var first = keyRings().update(new RingId(new KeyId("a"), ML_DSA_87), NOW, this::rotate);

    assertThat(keyRings().all().sound()).containsExactly(upper, first, second, b);
  }

  @Test
  void aRingIsCreatedOnce() {
    var first = create(RING);

    assertThatThrownBy(() -> create(RING))
        .isInstanceOf(Rejection.Taken.class)
        .hasMessage("Key default (ML-DSA-65) already exists");
    assertThat(keyRings().find(RING)).contains(first);
  }

  @Test
  void ofManyWhoCreateARingAtOnceOneDoes() {
    var race = Race.of(20, i -> create(RING));

    assertThat(race.results()).hasSize(1);
    assertThat(race.failures()).hasSize(19).hasOnlyElementsOfType(Rejection.Taken.class);
    assertThat(keyRings().find(RING)).contains(race.results().getFirst());
  }

  @Test
  void rotationsAtOnceLeaveNoGap() {
    create(RING);
    var race = Race.of(20, i -> keyRings().update(RING, NOW, this::rotate));

    assertThat(race.failures()).isEmpty();
    assertThat(keyRings().find(RING).orElseThrow().versions())
        .extracting(KeyVersion::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 21).boxed().toList());
  }

  @Test
  void aChangeThatFailsLeavesNothingBehind() {
    var created = create(RING);

    assertThatThrownBy(() -> change(1, new KeyChange.Enable()))
        .isInstanceOf(Rejection.WrongState.class);
    assertThatThrownBy(
            () ->
                keyRings()
                    .update(
                        RING,
                        NOW,
                        ring -> {
                          throw new IllegalStateException("no randomness");
                        }))
        .hasMessage("no randomness");
    assertThat(keyRings().find(RING)).contains(created);
    assertThat(keyRings().update(RING, NOW, this::rotate).newest().number()).isEqualTo(2);
  }

  @Test
  void aRingThatIsNotThereIsNotFound() {
    assertThat(keyRings().find(RING)).isEmpty();
    assertThat(keyRings().all().sound()).isEmpty();
    assertThatThrownBy(() -> keyRings().update(RING, NOW, this::rotate))
        .isInstanceOf(Rejection.NotFound.class);
  }
}
