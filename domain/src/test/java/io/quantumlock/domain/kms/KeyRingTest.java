package io.quantumlock.domain.kms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class KeyRingTest {
  private static final RingId ID = new RingId(KeyId.DEFAULT, SignatureAlgorithm.ED25519);
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private static KeyVersion version(int number) {
    return new KeyVersion(
        number, new PublicKey(new byte[32]), new SealedSeed(1, new byte[60]), Instant.EPOCH);
  }

  private static KeyRing ring(int versions) {
    var ring = new KeyRing(ID, KeyPolicy.BY_HAND, List.of(version(1)));
    while (ring.newest().number() < versions) {
      ring = ring.rotate(version(ring.nextNumber()));
    }
    return ring;
  }

  private static List<Integer> verifying(KeyRing ring, Integer... hint) {
    return ring.verifying(List.of(hint).stream().findFirst()).stream()
        .map(KeyVersion::number)
        .toList();
  }

  @Test
  void itsNewestActiveVersionSigns() {
    assertThat(ring(3).signing().map(KeyVersion::number)).contains(3);
    assertThat(ring(3).newest().number()).isEqualTo(3);
  }

  @Test
  void withoutAnActiveVersionItDoesNotSign() {
    assertThat(ring(2).change(2, new KeyChange.Disable(), NOW).signing()).isEmpty();
  }

  @Test
  void aVersionThatIsFollowedByAnotherDoesNotComeBackAsTheOneThatSigns() {
    var ring =
        ring(1)
            .change(1, new KeyChange.Disable(), NOW)
            .rotate(version(2))
            .change(1, new KeyChange.Enable(), NOW);

    assertThat(ring.version(1).state()).isEqualTo(KeyState.Plain.DEACTIVATED);
  }

  @Test
  void theNewestFiveVerify() {
    assertThat(verifying(ring(7))).containsExactly(7, 6, 5, 4, 3);
  }

  @Test
  void aHintIsTriedFirst() {
    assertThat(verifying(ring(7), 1)).containsExactly(1, 7, 6, 5, 4);
    assertThat(verifying(ring(2), 1)).containsExactly(1, 2);
    assertThat(verifying(ring(2), 99)).containsExactly(2, 1);
  }

  @Test
  void noneBelowTheMinimumVerifiesHintOrNot() {
    var ring = ring(3).under(KeyPolicy.BY_HAND.verifyingFrom(2));

    assertThat(verifying(ring, 1)).containsExactly(3, 2);
  }

  @Test
  void whatIsDisabledCompromisedOrToBeDestroyedDoesNotVerify() {
    var ring =
        ring(4)
            .change(1, new KeyChange.Compromise(), NOW)
            .change(2, new KeyChange.Disable(), NOW)
            .change(3, new KeyChange.ScheduleDestruction(7), NOW);

    assertThat(verifying(ring, 1)).containsExactly(4);
  }

  @Test
  void theMinimumIsAVersionThatThereIs() {
    assertThatThrownBy(() -> ring(2).under(KeyPolicy.BY_HAND.verifyingFrom(3)))
        .isInstanceOf(Rejection.Invalid.class)
        .hasMessage("min_verify_version must be a version that there is");
  }

  @Test
  void aRotationIsDueAPeriodAfterTheNewestVersionWasMade() {
    var ring = ring(2).under(new KeyPolicy(Optional.of(90), 1));
    var due = Instant.EPOCH.plus(Duration.ofDays(90));

    assertThat(ring.nextRotation()).contains(due);
    assertThat(ring.isUnsettled(due.minusNanos(1))).isFalse();
    assertThat(ring.isRotationDue(due)).isTrue();
    assertThat(ring.isUnsettled(due)).isTrue();
    assertThat(ring(2).isUnsettled(due)).isFalse();
  }

  @Test
  void aSeedGoesWhenItsTimeIsUpAndNotBefore() {
    var ring = ring(2).change(1, new KeyChange.ScheduleDestruction(7), NOW);
    var due = NOW.plus(Duration.ofDays(7));

    assertThat(ring.isUnsettled(due.minusNanos(1))).isFalse();
    assertThat(ring.withoutOverdueSeeds(due.minusNanos(1))).isEqualTo(ring);
    assertThat(ring.isUnsettled(due)).isTrue();
    var destroyed = ring.withoutOverdueSeeds(due);
    assertThat(destroyed.version(1).sealedSeed()).isEmpty();
    assertThat(destroyed.version(2)).isEqualTo(ring.version(2));
    assertThat(destroyed.isUnsettled(due)).isFalse();
  }

  @Test
  void aVersionThatIsNotThereCannotBeChanged() {
    assertThatThrownBy(() -> ring(1).change(2, new KeyChange.Disable(), NOW))
        .isInstanceOf(Rejection.NotFound.class)
        .hasMessage("Version 2 of key default (ED25519) not found");
  }

  @Test
  void itHasAVersion() {
    assertThatThrownBy(() -> new KeyRing(ID, KeyPolicy.BY_HAND, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void itDoesNotChangeWithTheListItCameIn() {
    var versions = new ArrayList<>(List.of(version(1)));
    var ring = new KeyRing(ID, KeyPolicy.BY_HAND, versions);
    versions.add(version(2));

    assertThat(ring.versions()).containsExactly(version(1));
  }

  @Test
  void itIsCalledByKeyAndAlgorithm() {
    assertThat(ID).hasToString("default (ED25519)");
  }
}
