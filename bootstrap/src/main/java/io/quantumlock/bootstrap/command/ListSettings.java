package io.quantumlock.bootstrap.command;

import io.quantumlock.bootstrap.settings.EffectiveSetting;
import io.quantumlock.bootstrap.settings.Settings;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Tells what a server that starts now would take.
@Command(
    name = "settings",
    description = "Checks all settings and lists them, each with where it comes from; no secrets.")
final class ListSettings implements Runnable {
  private final Shell shell;

  @Mixin private Output output = new Output();

  ListSettings(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void run() {
    var rows = Settings.list(shell.environment()).stream().map(ListSettings::row).toList();
    output.print(shell.out(), rows);
  }

  private static Row row(EffectiveSetting setting) {
    return new Row()
        .with("setting", setting.name())
        .with("value", Optional.of(setting.value()).filter(text -> !text.isEmpty()))
        .with("from", setting.from());
  }
}
