package io.quantumlock.domain.kms;

import io.quantumlock.domain.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How long a key's versions sign and verify.
///
/// @param rotationDays after how many days the newest version is followed by the next, 1 to 3650;
///   without, only when asked
/// @param minVerifyVersion the oldest version that still verifies
public record KeyPolicy(Optional<Integer> rotationDays, int minVerifyVersion) {
  public static final KeyPolicy BY_HAND = new KeyPolicy(Optional.empty(), 1);
  private static final int LONGEST = 3650;

  public KeyPolicy {
    if (rotationDays.filter(days -> days < 1 || days > LONGEST).isPresent()) {
      throw new Rejection.Invalid(
          "rotation_period_days", "must be from 1 to " + LONGEST + ", or 0 for never");
    }
    if (minVerifyVersion < 1) {
      throw new Rejection.Invalid("min_verify_version", "must be at least 1");
    }
  }

  /// @param days 0 for never
  public KeyPolicy rotatingEvery(int days) {
    return new KeyPolicy(days == 0 ? Optional.empty() : Optional.of(days), minVerifyVersion);
  }

  public KeyPolicy verifyingFrom(int version) {
    return new KeyPolicy(rotationDays, version);
  }

  /// @param newest when the newest version was made
  Optional<Instant> nextRotation(Instant newest) {
    return rotationDays.map(days -> newest.plus(Duration.ofDays(days)));
  }
}
