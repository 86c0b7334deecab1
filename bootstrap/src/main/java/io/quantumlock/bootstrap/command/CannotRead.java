package io.quantumlock.bootstrap.command;

import java.io.IOException;
import java.nio.file.Path;

/// A file that was named cannot be read; the message is for whoever named it.
final class CannotRead extends RuntimeException {
  CannotRead(Path file, IOException cause) {
    super("Cannot read " + file + " (" + cause.getClass().getSimpleName() + ")", cause);
  }
}
