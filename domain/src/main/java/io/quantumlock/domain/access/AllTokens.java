package io.quantumlock.domain.access;

import java.util.List;

/// What there is, each list in order of issue: an altered row makes its own token unusable, and no
/// other.
///
/// @param <T> what is told of a token
public record AllTokens<T>(List<T> sound, List<RefusedToken> refused) {
  public AllTokens {
    sound = List.copyOf(sound);
    refused = List.copyOf(refused);
  }
}
