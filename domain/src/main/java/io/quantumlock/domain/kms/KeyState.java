package io.quantumlock.domain.kms;

import java.time.Instant;
import java.util.Locale;

/// What a version of a key may be used for.
public sealed interface KeyState {

  /// States that need no more than their name.
  enum Plain implements KeyState {
    /// Signs and verifies.
    ACTIVE,
    /// Verifies what it signed before.
    DEACTIVATED,
    /// Others may know the private key: whatever it signed is not valid.
    COMPROMISED
  }

  /// Neither signs nor verifies until it is enabled.
  ///
  /// @param before what it will be again
  record Disabled(Plain before) implements KeyState {}

  /// Neither signs nor verifies, and has a seed until it is due.
  ///
  /// @param before what it will be again when the destruction is canceled
  record DestroyScheduled(Plain before, Instant due) implements KeyState {}

  /// The seed is gone for good; the public key stays, as evidence.
  record Destroyed(Instant at) implements KeyState {}

  /// As the API spells it.
  default String label() {
    return switch (this) {
      case Plain plain -> plain.name().toLowerCase(Locale.ROOT);
      case Disabled _ -> "disabled";
      case DestroyScheduled _ -> "destroy_scheduled";
      case Destroyed _ -> "destroyed";
    };
  }

  default boolean verifies() {
    return switch (this) {
      case Plain.ACTIVE, Plain.DEACTIVATED -> true;
      case Plain.COMPROMISED -> false;
      case Disabled _, DestroyScheduled _, Destroyed _ -> false;
    };
  }

  /// What becomes of it when a newer version takes over.
  default KeyState superseded() {
    return switch (this) {
      case Plain.ACTIVE -> Plain.DEACTIVATED;
      case Disabled(var before) when before == Plain.ACTIVE -> new Disabled(Plain.DEACTIVATED);
      case Plain.DEACTIVATED, Plain.COMPROMISED -> this;
      case Disabled _, DestroyScheduled _, Destroyed _ -> this;
    };
  }

  /// Whether its seed has outlived the time that it was given.
  default boolean isToBeDestroyed(Instant now) {
    return this instanceof DestroyScheduled(_, var due) && !now.isBefore(due);
  }
}
