package io.quantumlock.domain.kms;

import static io.quantumlock.domain.kms.KeyState.Plain.ACTIVE;
import static io.quantumlock.domain.kms.KeyState.Plain.COMPROMISED;
import static io.quantumlock.domain.kms.KeyState.Plain.DEACTIVATED;

import io.quantumlock.domain.Rejection;
import io.quantumlock.domain.kms.KeyState.DestroyScheduled;
import io.quantumlock.domain.kms.KeyState.Destroyed;
import io.quantumlock.domain.kms.KeyState.Disabled;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What can be done to a version of a key, and what comes of it.
public sealed interface KeyChange {

  /// @return the state that follows, or nothing where this cannot be done to a version in `state`
  Optional<KeyState> from(KeyState state, Instant now);

  /// From active to deactivated.
  record Deactivate() implements KeyChange {
    @Override
    public Optional<KeyState> from(KeyState state, Instant now) {
      return state == ACTIVE ? Optional.of(DEACTIVATED) : Optional.empty();
    }
  }

  /// Takes an active or deactivated version out of use until it is enabled.
  record Disable() implements KeyChange {
    @Override
    public Optional<KeyState> from(KeyState state, Instant now) {
      return switch (state) {
        case ACTIVE -> Optional.of(new Disabled(ACTIVE));
        case DEACTIVATED -> Optional.of(new Disabled(DEACTIVATED));
        case COMPROMISED -> Optional.empty();
        case Disabled _, DestroyScheduled _, Destroyed _ -> Optional.empty();
      };
    }
  }

  /// Undoes a [Disable].
  record Enable() implements KeyChange {
    @Override
    public Optional<KeyState> from(KeyState state, Instant now) {
      return state instanceof Disabled(var before) ? Optional.of(before) : Optional.empty();
    }
  }

  /// Cannot be undone.
  record Compromise() implements KeyChange {
    @Override
    public Optional<KeyState> from(KeyState state, Instant now) {
      return switch (state) {
        case ACTIVE, DEACTIVATED -> Optional.of(COMPROMISED);
        case Disabled _ -> Optional.of(COMPROMISED);
        case DestroyScheduled(var before, var due) when before != COMPROMISED ->
            Optional.of(new DestroyScheduled(COMPROMISED, due));
        case COMPROMISED -> Optional.empty();
        case DestroyScheduled _, Destroyed _ -> Optional.empty();
      };
    }
  }

  /// Destroys a deactivated or compromised version, in some days.
  ///
  /// @param afterDays 7 to 365
  record ScheduleDestruction(int afterDays) implements KeyChange {
    public static final int SOONEST = 7;
    private static final int LATEST = 365;

    public ScheduleDestruction {
      if (afterDays < SOONEST || afterDays > LATEST) {
        throw new Rejection.Invalid(
            "after_days", "must be from %d to %d".formatted(SOONEST, LATEST));
      }
    }

    @Override
    public Optional<KeyState> from(KeyState state, Instant now) {
      var due = now.plus(Duration.ofDays(afterDays));
      return switch (state) {
        case DEACTIVATED -> Optional.of(new DestroyScheduled(DEACTIVATED, due));
        case COMPROMISED -> Optional.of(new DestroyScheduled(COMPROMISED, due));
        case ACTIVE -> Optional.empty();
        case Disabled _, DestroyScheduled _, Destroyed _ -> Optional.empty();
      };
    }
  }

  /// Undoes a [ScheduleDestruction], until it is due.
  record CancelDestruction() implements KeyChange {
    @Override
    public Optional<KeyState> from(KeyState state, Instant now) {
      return state instanceof DestroyScheduled(var before, var due) && now.isBefore(due)
          ? Optional.of(before)
          : Optional.empty();
    }
  }
}
