package io.quantumlock.bootstrap.command;

import io.quantumlock.application.QuantumLock;
import io.quantumlock.bootstrap.Installation;
import io.quantumlock.bootstrap.settings.Settings;
import java.io.PrintStream;
import java.util.Map;
import java.util.function.Function;

/// What surrounds a command: the environment that it was called in and where its answer and its
/// progress go.
record Shell(Map<String, String> environment, PrintStream out, PrintStream err) {

  void tell(String progress) {
    err.println(progress);
  }

  Settings settings() {
    return Settings.read(environment);
  }

  /// Opens the installation for one call.
  <T> T ask(Function<QuantumLock, T> question) {
    try (var installation = Installation.open(settings().forAdministering())) {
      return question.apply(installation.quantumLock());
    }
  }
}
