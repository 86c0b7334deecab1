package io.quantumlock.adapter.crypto;

/// A backup is not what was sealed. The message is for whoever wants it back.
public final class AlteredBackup extends RuntimeException {
  AlteredBackup(Throwable cause) {
    super("The backup was changed, or its end is missing: nothing of it can be trusted", cause);
  }
}
