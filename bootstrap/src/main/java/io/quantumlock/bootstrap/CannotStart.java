package io.quantumlock.bootstrap;

/// The program cannot start as it was asked to; the message is for whoever asked.
public final class CannotStart extends RuntimeException {
  CannotStart(String message) {
    super(message);
  }

  CannotStart(String message, Throwable cause) {
    super(message, cause);
  }
}
