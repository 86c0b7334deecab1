package io.quantumlock.bootstrap.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds what a misspelled word may have meant.
final class Spelling {
  private static final int FARTHEST = 3;

  private Spelling() {}

  /// @return the candidate with the least edit distance, when it is at most three, and no more than
  ///   half of the word is wrong
  static Optional<String> closest(String word, Collection<String> candidates) {
    return candidates.stream()
        .filter(candidate -> distance(word, candidate) <= Math.min(FARTHEST, word.length() / 2))
        .min(
            Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }

  /// Levenshtein's distance, row by row (Wagner and Fischer, 1974).
  private static int distance(String a, String b) {
    var row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
