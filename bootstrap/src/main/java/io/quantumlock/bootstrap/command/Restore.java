package io.quantumlock.bootstrap.command;

import java.io.IOException;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "restore",
    description = {
      "Restores a backup into an empty database, embedded or PostgreSQL.",
      "The backup is verified first: one that was altered or truncated changes nothing."
    })
final class Restore implements Runnable {
  private final Shell shell;

  @Option(names = "--check", description = "Verify the backup and write nothing.")
  private boolean check;

  @Mixin private BackupFile file = new BackupFile();

  @Mixin private Output output = new Output();

  Restore(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void run() {
    var backups = file.of(shell);
    try {
      if (check) {
        var report = backups.check(file.path(), new ProgressBar(shell, "checking"));
        shell.endProgress();
        output.print(shell.out(), CopyRow.of(report), "The backup is whole; nothing was written.");
        return;
      }
      var report = backups.load(file.path(), new ProgressBar(shell, "restoring"));
      shell.endProgress();
      var masterKeys =
          backups.masterKeys().stream()
              .map(key -> key.id().value())
              .collect(Collectors.joining(" or "));
      output.print(
          shell.out(),
          CopyRow.of(report).with("master_key", masterKeys),
          "Start a server with that master key.");
    } catch (IOException e) {
      throw new CannotRead(file.path(), e.getClass().getSimpleName(), e);
    }
  }
}
