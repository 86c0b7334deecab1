package io.quantumlock.adapter.crypto;

import java.nio.file.Path;

/// Where the build says that the published test vectors are.
final class Vectors {
  private Vectors() {}

  static Path file(String name) {
    return Path.of(System.getProperty("vectors.dir"), name);
  }
}
