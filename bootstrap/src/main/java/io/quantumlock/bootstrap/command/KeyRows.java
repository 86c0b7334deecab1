package io.quantumlock.bootstrap.command;

import io.quantumlock.domain.kms.KeyRing;
import io.quantumlock.domain.kms.KeyState;
import io.quantumlock.domain.kms.KeyVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How commands show keys.
final class KeyRows {
  private KeyRows() {}

  static Row ring(KeyRing ring) {
    return new Row()
        .with("key_id", ring.id().keyId().value())
        .with("algorithm", ring.id().algorithm().label())
        .with("versions", ring.versions().size())
        .with("signs_with", ring.signing().map(KeyVersion::number))
        .with("created_at", ring.versions().getFirst().createdAt())
        .with("rotated_at", ring.newest().createdAt())
        .with("rotation_period_days", ring.policy().rotationDays())
        .with("next_rotation_at", ring.nextRotation())
        .with("min_verify_version", ring.policy().minVerifyVersion());
  }

  static List<Row> versions(KeyRing ring) {
    return ring.versions().stream().map(KeyRows::version).toList();
  }

  static Row version(KeyVersion version) {
    return new Row()
        .with("version", version.number())
        .with("state", version.state().label())
        .with("created_at", version.createdAt())
        .with("destroy_at", destroyAt(version.state()));
  }

  private static Optional<Instant> destroyAt(KeyState state) {
    return switch (state) {
      case KeyState.DestroyScheduled(_, var due) -> Optional.of(due);
      case KeyState.Destroyed(var at) -> Optional.of(at);
      case KeyState.Plain _, KeyState.Disabled _ -> Optional.empty();
    };
  }
}
