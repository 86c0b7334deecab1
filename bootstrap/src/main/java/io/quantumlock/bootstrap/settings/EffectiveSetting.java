package io.quantumlock.bootstrap.settings;

import java.util.Set;

/// A setting as it counts.
///
/// @param name as in the settings file
/// @param value without what is secret; empty for none
/// @param from the variable, the settings file, or `default`
public record EffectiveSetting(String name, String value, String from) {
  private static final Set<String> SECRETS =
      Set.of("db.password", "master.key", "master.key.passphrase");

  public EffectiveSetting {
    value = shown(name, value);
  }

  /// A database's URL may hold a password, among what follows its name.
  private static String shown(String name, String value) {
    if (SECRETS.contains(name) && !value.isEmpty()) {
      return "***";
    }
    return name.equals("db.url") ? value.replaceFirst("(?s)[?;].*", "...") : value;
  }
}
