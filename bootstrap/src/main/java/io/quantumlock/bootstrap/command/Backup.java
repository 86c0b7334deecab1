package io.quantumlock.bootstrap.command;

import java.io.IOException;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "backup",
    description = {
      "Writes a consistent backup of the database to a new file, while servers run.",
      "It is encrypted under the master key, which it does not contain: keep the two apart."
    })
final class Backup implements Runnable {
  private final Shell shell;

  @Mixin private BackupFile file = new BackupFile();

  @Mixin private Output output = new Output();

  Backup(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void run() {
    var backups = file.of(shell);
    try {
      var report = backups.save(file.path(), Instant.now(), new ProgressBar(shell, "saving"));
      shell.endProgress();
      output.print(shell.out(), CopyRow.of(report).with("file", file.path().toString()));
    } catch (IOException e) {
      throw new CannotWrite(file.path(), e);
    }
  }
}
