package io.quantumlock.domain.atrest;

import java.util.Locale;

/// Which root secret. Only the one for seeds is ever followed by another generation.
///
/// @param generation counts up from 1
public record SecretId(Purpose purpose, int generation) {

  /// What a root secret is for.
  public enum Purpose {
    /// Seeds the circuits of fingerprints.
    FINGERPRINTS,
    /// Takes the digests of tokens.
    TOKENS,
    /// Seals the seeds of signing keys.
    SEEDS;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// "seeds, generation 2"
  @Override
  public String toString() {
    return purpose.label() + ", generation " + generation;
  }
}
