package io.quantumlock.domain;

/// A part that we depend on does not answer, the database above all. The outcome of what was under
/// way is unknown; the same call may work in a moment.
public final class Unavailable extends RuntimeException {
  public Unavailable(String message) {
    super(message);
  }

  public Unavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
