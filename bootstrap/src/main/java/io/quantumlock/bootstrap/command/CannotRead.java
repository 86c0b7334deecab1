package io.quantumlock.bootstrap.command;

import java.nio.file.Path;

/// A file that was named cannot be read, or is not what it should be; the message is for whoever
/// named it.
final class CannotRead extends RuntimeException {
  CannotRead(Path file, String reason, Exception cause) {
    super("Cannot read " + file + ": " + reason, cause);
  }
}
