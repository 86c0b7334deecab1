package io.quantumlock.domain.kms;

import static io.quantumlock.domain.kms.SignatureAlgorithm.ED25519;
import static io.quantumlock.domain.kms.SignatureAlgorithm.ML_DSA_65;
import static io.quantumlock.domain.kms.SignatureAlgorithm.ML_DSA_87;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Race;
import io.quantumlock.domain.Rejection;
import java.time.Instant;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

public abstract class KeyRingsContract {
  private static final Instant NOW = Instant.parse("2026-11-24T10:30:00.123456Z");
  private static final RingId RING = new RingId(KeyId.DEFAULT, ML_DSA_65);

  private final InMemorySigning keys = new InMemorySigning(new Random());

  protected abstract KeyRings keyRings();

  private IntFunction<KeyVersion> versionsOf(RingId ring) {
    return number -> keys.generate(ring, number, NOW);
  }

  private KeyRing create(RingId ring) {
    return keyRings().create(ring, versionsOf(ring));
  }

  @Test
  void aRingBeginsWithVersionOne() {
    var created = create(RING);

    assertThat(created.current().number()).isEqualTo(1);
    assertThat(created.current().createdAt()).isEqualTo(NOW);
    assertThat(keyRings().find(RING)).contains(created);
  }

  @Test
  void keysOfEveryLengthAreKept() {
    var publicKey = new PublicKey(new byte[2592]);
    var sealed = new SealedSeed(new byte[] {0, -1, 127, -128});
    var created = keyRings().create(RING, n -> new KeyVersion(n, publicKey, sealed, NOW));

    assertThat(created.current()).isEqualTo(new KeyVersion(1, publicKey, sealed, NOW));
    assertThat(keyRings().find(RING)).contains(created);
  }

  @Test
  void aRotatedRingSignsWithItsNextVersionAndKeepsTheOld() {
    var first = create(RING).current();
    var rotated = keyRings().rotate(RING, versionsOf(RING));

    assertThat(rotated.versions()).hasSize(2).startsWith(first);
    assertThat(rotated.current().number()).isEqualTo(2);
    assertThat(keyRings().find(RING)).contains(rotated);
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
    var first = keyRings().rotate(new RingId(new KeyId("a"), ML_DSA_87), versionsOf(RING));

    assertThat(keyRings().all()).containsExactly(upper, first, second, b);
  }

  @Test
  void aRingIsCreatedOnce() {
    var first = create(RING);

    assertThatThrownBy(() -> create(RING)).isInstanceOf(Rejection.Taken.class);
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
    var race = Race.of(20, i -> keyRings().rotate(RING, versionsOf(RING)));

    assertThat(race.failures()).isEmpty();
    assertThat(keyRings().find(RING).orElseThrow().versions())
        .extracting(KeyVersion::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 21).boxed().toList());
  }

  @Test
  void aKeyThatCannotBeMadeLeavesNothingBehind() {
    IntFunction<KeyVersion> broken =
        number -> {
          throw new IllegalStateException("no randomness");
        };

    assertThatThrownBy(() -> keyRings().create(RING, broken)).hasMessage("no randomness");
    assertThat(keyRings().all()).isEmpty();
    var created = create(RING);
    assertThatThrownBy(() -> keyRings().rotate(RING, broken)).hasMessage("no randomness");
    assertThat(keyRings().find(RING)).contains(created);
    assertThat(keyRings().rotate(RING, versionsOf(RING)).current().number()).isEqualTo(2);
  }

  @Test
  void aRingThatIsNotThereIsNotFound() {
    assertThat(keyRings().find(RING)).isEmpty();
    assertThat(keyRings().all()).isEmpty();
    assertThatThrownBy(() -> keyRings().rotate(RING, versionsOf(RING)))
        .isInstanceOf(Rejection.NotFound.class);
  }
}
