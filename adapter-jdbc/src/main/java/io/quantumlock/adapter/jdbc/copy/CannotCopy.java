package io.quantumlock.adapter.jdbc.copy;

import org.jspecify.annotations.Nullable;

/// What is to be copied cannot be had, or cannot be put where it should go. The message is for
/// whoever asked.
public final class CannotCopy extends RuntimeException {
  CannotCopy(String message) {
    super(message);
  }

  CannotCopy(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
