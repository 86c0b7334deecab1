package io.quantumlock.adapter.crypto;

import org.jspecify.annotations.Nullable;

/// The master key cannot be had. The message is for the operator: what is wrong and what to do. It
/// never holds a byte of a key.
public final class MasterKeyException extends RuntimeException {
  MasterKeyException(String message) {
    this(message, null);
  }

  MasterKeyException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
