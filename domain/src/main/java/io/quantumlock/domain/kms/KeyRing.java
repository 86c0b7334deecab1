package io.quantumlock.domain.kms;

import java.util.List;

/// The versions of a key, oldest first; there is always one.
public record KeyRing(RingId id, List<KeyVersion> versions) {

  public KeyRing {
    versions = List.copyOf(versions);
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("a key ring has a version");
    }
  }

  /// The version that signs.
  public KeyVersion current() {
    return versions.getLast();
  }
}
