package io.quantumlock.bootstrap.settings;

import java.util.Locale;

/// A setting as somebody gave it.
///
/// @param name as its giver spelled it, for messages
record Given(String name, String value) {
  static final String FILE = "quantumlock.properties";
  static final String PREFIX = "QUANTUMLOCK_";

  static Given inFile(String key, String value) {
    return new Given(key + " (in " + FILE + ")", value);
  }

  boolean fromEnvironment() {
    return name.startsWith(PREFIX);
  }

  /// The variable, or the settings file.
  String from() {
    return fromEnvironment() ? name : FILE;
  }

  static String variable(String key) {
    return PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_');
  }

  static String key(String variable) {
    return variable.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
