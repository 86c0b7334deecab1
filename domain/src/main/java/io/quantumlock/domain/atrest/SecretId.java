package io.quantumlock.domain.atrest;

import java.util.Locale;

/// Which root secret. Only the one for seeds is ever followed by another one.
///
/// @param generation counts up from 1
public record SecretId(Purpose purpose, int generation) {
  /// The secret for tokens, sealed under another name since all rows carry a mark: who takes away
  /// the marks cannot take away that there are any.
  public static final SecretId TOKENS_WITH_MARKS = new SecretId(Purpose.TOKENS, 2);

  /// What a root secret is for.
  public enum Purpose {
    /// Seeds the circuits of fingerprints.
    FINGERPRINTS,
    /// Takes the digests of tokens; the key of row marks follows from it.
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
