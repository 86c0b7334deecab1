package io.quantumlock.bootstrap.settings;

import io.quantumlock.adapter.crypto.Engines;
import io.quantumlock.adapter.crypto.MasterKey;
import io.quantumlock.adapter.jdbc.DatabaseSettings;
import io.quantumlock.adapter.quantum.QuantumBackends;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What the text of a setting must be. Each throws an [IllegalArgumentException] whose message
/// follows the setting's name.
final class Values {
  private static final int SHORTEST_PASSPHRASE = 16;

  private Values() {}

  static int number(String text, int min, int max) {
    try {
      int number = Integer.parseInt(text.strip());
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      // the same answer as for a number that is out of range
    }
    throw new IllegalArgumentException("must be a whole number from " + min + " to " + max);
  }

  /// Never quotes what was given, which may hold a password.
  static String databaseUrl(String text) {
    DatabaseSettings.faultOf(text)
        .ifPresent(
            fault -> {
              throw new IllegalArgumentException(fault);
            });
    return text;
  }

  /// Never quotes what was given.
  static MasterKey masterKey(String text) {
    try {
      return MasterKey.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("holds no master key, which " + e.getMessage(), e);
    }
  }

  /// Never quotes what was given.
  static String passphrase(String text) {
    if (text.strip().codePoints().count() < SHORTEST_PASSPHRASE) {
      throw new IllegalArgumentException(
          "must have at least %d characters".formatted(SHORTEST_PASSPHRASE));
    }
    return text;
  }

  static String backend(String text) {
    return oneOf(QuantumBackends.names(), text);
  }

  static String engine(String text) {
    return oneOf(Engines.names(), text);
  }

  static LogFormat logFormat(String text) {
    return LogFormat.valueOf(oneOf(LogFormat.names(), text).toUpperCase(Locale.ROOT));
  }

  static String oneOf(List<String> names, String text) {
    if (names.contains(text)) {
      return text;
    }
    var hint = Spelling.closest(text, names).map(name -> ", did you mean " + name + "?").orElse("");
    throw new IllegalArgumentException(
        "must be one of " + String.join(", ", names) + ", not \"" + text + "\"" + hint);
  }

  /// @param home a folder that need not be there yet
  static Path file(String text, Path home) {
    var file = path(text);
    var folder = file.resolveSibling("");
    if (Files.isDirectory(file)) {
      throw new IllegalArgumentException("must be a file, and " + file + " is a folder");
    }
    if (!Files.isDirectory(folder) && !folder.equals(home)) {
      throw new IllegalArgumentException("is in a folder that is not there: " + folder);
    }
    return file;
  }

  static Path path(String text) {
    try {
      return Path.of(text).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("is no path: " + e.getReason(), e);
    }
  }
}
