package io.quantumlock.adapter.crypto;

import java.nio.file.Path;

/// Where the build says that the published test vectors are.
final class Vectors {
  private Vectors() {}

  /// Says how many were run.
  static void tell(String what, int cases) {
    System.out.printf("vectors: %s, %,d cases in all%n", what, cases);
  }

  static Path file(String name) {
    return Path.of(System.getProperty("vectors.dir"), name);
  }
}
