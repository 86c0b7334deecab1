package io.quantumlock.bootstrap.settings;

import java.util.List;

/// The settings cannot be used. The message has a line for each thing that is wrong, and no values
/// of secrets.
public final class WrongSettings extends RuntimeException {
  WrongSettings(List<String> problems) {
    super("The settings are wrong:\n  " + String.join("\n  ", problems));
  }
}
