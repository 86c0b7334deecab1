package io.quantumlock.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// A folder that goes when it is closed, with all that is in it.
///
/// @param path where it is
public record ThrowAwayFolder(Path path) implements AutoCloseable {

  /// Where the system keeps what is temporary.
  public static ThrowAwayFolder temporary(String prefix) throws IOException {
    return new ThrowAwayFolder(Files.createTempDirectory(prefix));
  }

  /// Empty, whatever was there.
  static ThrowAwayFolder at(Path path) throws IOException {
    var folder = new ThrowAwayFolder(path);
    if (Files.exists(path)) {
      folder.close();
    }
    Files.createDirectory(path);
    return folder;
  }

  @Override
  public void close() throws IOException {
    try (var files = Files.walk(path)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
