package io.quantumlock.adapter.jdbc;

/// The database is there and is not for us: it lets nobody in under this name, its tables are not
/// ours, or somebody else serves it. The message is for whoever starts the program.
public final class CannotOpen extends RuntimeException {
  CannotOpen(String message) {
    super(message);
  }

  CannotOpen(String message, Throwable cause) {
    super(message, cause);
  }
}
