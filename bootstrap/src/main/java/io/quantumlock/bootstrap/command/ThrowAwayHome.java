package io.quantumlock.bootstrap.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// A home folder that goes when it is closed, with all that is in it.
final class ThrowAwayHome implements AutoCloseable {
  private final Path folder;

  ThrowAwayHome() throws IOException {
    folder = Files.createTempDirectory("quantumlock-demo");
  }

  @Override
  public void close() throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  @Override
  public String toString() {
    return folder.toString();
  }
}
