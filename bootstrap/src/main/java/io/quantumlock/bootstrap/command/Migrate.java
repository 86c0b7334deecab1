package io.quantumlock.bootstrap.command;

import io.quantumlock.bootstrap.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Brings the database up to date.
@Command(
    name = "migrate",
    description = "Upgrades the database schema, as every start does, and exits.")
final class Migrate implements Runnable {
  private final Shell shell;

  @Mixin private Output output = new Output();

  Migrate(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void run() {
    Installation.migrate(shell.settings());
    output.print(shell.out(), new Row().with("migrated", true));
  }
}
