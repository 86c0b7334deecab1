package io.quantumlock.domain.kms;

import java.util.List;

/// What there is, each list ordered by key id, then algorithm: an altered row makes its own ring
/// unusable, and no other.
public record AllRings(List<KeyRing> sound, List<RefusedRing> refused) {
  public AllRings {
    sound = List.copyOf(sound);
    refused = List.copyOf(refused);
  }

  /// For whoever needs every ring.
  ///
  /// @throws io.quantumlock.domain.atrest.AlteredRow when one is refused
  public List<KeyRing> allSound() {
    refused.stream()
        .findFirst()
        .ifPresent(
            ring -> {
              throw ring.reason();
            });
    return sound;
  }
}
