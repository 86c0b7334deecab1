package io.quantumlock.bootstrap.command;

import java.io.IOException;
import java.nio.file.Path;

/// A file that was asked for cannot be written; the message is for whoever asked.
final class CannotWrite extends RuntimeException {
  CannotWrite(Path file, IOException cause) {
    super("Cannot write " + file + " (" + cause.getClass().getSimpleName() + ")", cause);
  }
}
