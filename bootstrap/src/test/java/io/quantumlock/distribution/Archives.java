package io.quantumlock.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the build leaves.
final class Archives {
  private static final Path FOLDER = Path.of("target", "distribution");

  private Archives() {}

  /// @param kind a part of its name that no other has
  static Path of(String kind) throws IOException {
    try (var archives = Files.list(FOLDER)) {
      return archives
          .filter(each -> each.getFileName().toString().contains(kind))
          .toList()
          .getFirst();
    }
  }
}
