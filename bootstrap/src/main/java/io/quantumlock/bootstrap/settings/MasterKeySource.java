package io.quantumlock.bootstrap.settings;

import io.quantumlock.adapter.crypto.MasterKey;
import java.nio.file.Path;

/// Where the master key comes from.
public sealed interface MasterKeySource {

  /// A file that is made when the database is empty.
  record KeyFile(Path file) implements MasterKeySource {}

  /// The environment itself.
  record Variable(MasterKey key) implements MasterKeySource {}

  /// A file with a passphrase, and nothing else, in its first line.
  record PassphraseFile(Path file) implements MasterKeySource {}

  /// A passphrase in the environment.
  record Passphrase(String text) implements MasterKeySource {
    @Override
    public String toString() {
      return "Passphrase[hidden]";
    }
  }

  /// For messages.
  default String described() {
    return switch (this) {
      case KeyFile(var file) -> "the file " + file;
      case Variable _ -> "QUANTUMLOCK_MASTER_KEY";
      case PassphraseFile(var file) -> "the passphrase in " + file;
      case Passphrase _ -> "QUANTUMLOCK_MASTER_KEY_PASSPHRASE";
    };
  }
}
