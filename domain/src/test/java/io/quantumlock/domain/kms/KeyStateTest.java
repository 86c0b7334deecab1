package io.quantumlock.domain.kms;

import static io.quantumlock.domain.kms.KeyState.Plain.ACTIVE;
import static io.quantumlock.domain.kms.KeyState.Plain.COMPROMISED;
import static io.quantumlock.domain.kms.KeyState.Plain.DEACTIVATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quantumlock.domain.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KeyStateTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final Instant DUE = NOW.plus(Duration.ofDays(7));
  private static final KeyState SCHEDULED = new KeyState.DestroyScheduled(DEACTIVATED, DUE);
  private static final KeyState LOST = new KeyState.DestroyScheduled(COMPROMISED, DUE);
  private static final KeyState PAUSED = new KeyState.Disabled(ACTIVE);
  private static final List<KeyState> ALL =
      List.of(ACTIVE, DEACTIVATED, COMPROMISED, PAUSED, SCHEDULED, new KeyState.Destroyed(NOW));

  private static Map<KeyState, KeyState> following(KeyChange change) {
    var following = new LinkedHashMap<KeyState, KeyState>();
    ALL.forEach(state -> change.from(state, NOW).ifPresent(next -> following.put(state, next)));
    return following;
  }

  @Test
  void eachChangeLeadsWhereItShouldAndNowhereElse() {
    assertThat(following(new KeyChange.Deactivate())).isEqualTo(Map.of(ACTIVE, DEACTIVATED));
    assertThat(following(new KeyChange.Disable()))
        .isEqualTo(Map.of(ACTIVE, PAUSED, DEACTIVATED, new KeyState.Disabled(DEACTIVATED)));
    assertThat(following(new KeyChange.Enable())).isEqualTo(Map.of(PAUSED, ACTIVE));
    assertThat(following(new KeyChange.Compromise()))
        .isEqualTo(
            Map.of(
                ACTIVE,
                COMPROMISED,
                DEACTIVATED,
                COMPROMISED,
                PAUSED,
                COMPROMISED,
                SCHEDULED,
                LOST));
    assertThat(following(new KeyChange.ScheduleDestruction(7)))
        .isEqualTo(Map.of(DEACTIVATED, SCHEDULED, COMPROMISED, LOST));
    assertThat(following(new KeyChange.CancelDestruction()))
        .isEqualTo(Map.of(SCHEDULED, DEACTIVATED));
  }

  @Test
  void aDestructionThatIsDueCannotBeCanceled() {
    var cancel = new KeyChange.CancelDestruction();

    assertThat(cancel.from(SCHEDULED, DUE.minusNanos(1))).contains(DEACTIVATED);
    assertThat(cancel.from(SCHEDULED, DUE)).isEmpty();
  }

  @Test
  void theyAreCalledAsTheApiCallsThem() {
    assertThat(ALL)
        .extracting(KeyState::label)
        .containsExactly(
            "active", "deactivated", "compromised", "disabled", "destroy_scheduled", "destroyed");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 6, 366})
  void aDestructionTakesSevenDaysToAYear(int days) {
    assertThatThrownBy(() -> new KeyChange.ScheduleDestruction(days))
        .isInstanceOf(Rejection.Invalid.class)
        .hasMessage("after_days must be from 7 to 365");
  }

  @Test
  void whatCannotBeDoneSaysWhyNot() {
    var version =
        new KeyVersion(3, new PublicKey(new byte[32]), new SealedSeed(1, new byte[60]), NOW);

    assertThatThrownBy(() -> version.after(new KeyChange.Enable(), NOW))
        .isInstanceOf(Rejection.WrongState.class)
        .hasMessage("Version 3 is active and cannot be changed in this way");
  }
}
