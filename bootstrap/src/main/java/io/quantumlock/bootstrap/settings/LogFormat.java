package io.quantumlock.bootstrap.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How the log of a server is written.
public enum LogFormat {
  /// For people.
  TEXT,
  /// For programs: an object a line, its fields named as in the Elastic Common Schema.
  JSON;

  static List<String> names() {
    return Arrays.stream(values()).map(format -> format.name().toLowerCase(Locale.ROOT)).toList();
  }
}
