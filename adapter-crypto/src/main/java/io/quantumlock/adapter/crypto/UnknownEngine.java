package io.quantumlock.adapter.crypto;

import org.jspecify.annotations.Nullable;

/// The wish for an engine cannot be met. The message is for whoever starts the program.
public final class UnknownEngine extends RuntimeException {
  UnknownEngine(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
