package io.quantumlock.application;

import io.quantumlock.domain.kms.KeyRings;
import io.quantumlock.domain.kms.RefusedRing;
import java.util.List;

/// Finds the rings that nobody can use since somebody altered a row of theirs.
public final class FindRefusedKeyRings {
  private final KeyRings keyRings;

  FindRefusedKeyRings(KeyRings keyRings) {
    this.keyRings = keyRings;
  }

  /// @return the server's own among them
  public List<RefusedRing> find() {
    return keyRings.all().refused();
  }
}
