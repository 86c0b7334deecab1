package io.quantumlock.bootstrap.command;

import io.quantumlock.application.QuantumLock;
import io.quantumlock.bootstrap.Installation;
import io.quantumlock.bootstrap.settings.Settings;
import io.quantumlock.domain.audit.Caller;
import java.io.Console;
import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What surrounds a command: the environment that it was called in and where its answer and its
/// progress go.
record Shell(Map<String, String> environment, PrintStream out, PrintStream err) {

  void tell(String progress) {
    err.println(progress);
  }

  /// Shows how far a command is, on a line that the next call writes over. Only where somebody
  /// looks on.
  void progress(String state) {
    if (Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()) {
      err.print("\r\u001b[K" + state);
      err.flush();
    }
  }

  /// Leaves the line to what comes next.
  void endProgress() {
    progress("");
  }

  Settings settings() {
    return Settings.read(environment);
  }

  /// Asks an installation that is there: whoever only looks is not to make one.
  <T> T askExisting(Function<QuantumLock, T> question) {
    try (var installation = Installation.openExisting(settings().forAdministering())) {
      return ask(installation, question);
    }
  }

  /// Opens the installation for one call.
  <T> T ask(Function<QuantumLock, T> question) {
    try (var installation = Installation.open(settings().forAdministering())) {
      return ask(installation, question);
    }
  }

  private static <T> T ask(Installation installation, Function<QuantumLock, T> question) {
    return Caller.OPERATOR.call(() -> question.apply(installation.quantumLock()));
  }
}
