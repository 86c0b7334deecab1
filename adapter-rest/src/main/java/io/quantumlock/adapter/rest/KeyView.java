package io.quantumlock.adapter.rest;

import io.quantumlock.domain.kms.KeyRing;
import io.quantumlock.domain.kms.KeyState;
import io.quantumlock.domain.kms.KeyVersion;
import io.quantumlock.domain.kms.RefusedRing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A key as the API shows it, without anything secret.
record KeyView(
    String keyId,
    String algorithm,
    String createdAt,
    Optional<Integer> rotationPeriodDays,
    Optional<String> nextRotationAt,
    int minVerifyVersion,
    List<VersionView> versions) {

  /// @param destroyAt when its private key will be destroyed, or was
  record VersionView(int version, String state, String createdAt, Optional<String> destroyAt) {
    static VersionView of(KeyVersion version) {
      return new VersionView(
          version.number(),
          version.state().label(),
          Iso8601.utc(version.createdAt()),
          destroyAt(version.state()).map(Iso8601::utc));
    }

    private static Optional<Instant> destroyAt(KeyState state) {
      return switch (state) {
        case KeyState.DestroyScheduled(_, var due) -> Optional.of(due);
        case KeyState.Destroyed(var at) -> Optional.of(at);
        case KeyState.Plain _, KeyState.Disabled _ -> Optional.empty();
      };
    }
  }

  /// A key that is not shown, since what would be shown of it was altered.
  record Refused(String keyId, String algorithm) {
    static Refused of(RefusedRing ring) {
      return new Refused(ring.keyIdText(), ring.algorithm());
    }
  }

  static KeyView of(KeyRing ring) {
    return new KeyView(
        ring.id().keyId().value(),
        ring.id().algorithm().label(),
        Iso8601.utc(ring.versions().getFirst().createdAt()),
        ring.policy().rotationDays(),
        ring.nextRotation().map(Iso8601::utc),
        ring.policy().minVerifyVersion(),
        ring.versions().stream().map(VersionView::of).toList());
  }
}
