package io.quantumlock.bootstrap.command;

import io.quantumlock.bootstrap.Backups;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "restore",
    description = {
      "Fills an empty database with a backup, whichever of the two databases that is from.",
      "The backup is read to its end first: one that was altered or cut off changes nothing."
    })
final class Restore implements Runnable {
  private final Shell shell;

  @Parameters(paramLabel = "FILE", description = "The backup.")
  private Path file = Path.of("");

  @Option(
      names = "--passphrase-file",
      description = "Where the passphrase is that it was sealed under.")
  private Optional<Path> passphraseFile = Optional.empty();

  @Option(names = "--check", description = "Read the backup to its end and write nothing.")
  private boolean check;

  @Mixin private Output output = new Output();

  Restore(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void run() {
    var backups = new Backups(shell.settings(), passphraseFile);
    try {
      if (check) {
        var report = backups.check(file, new ProgressBar(shell, "checking"));
        shell.endProgress();
        output.print(shell.out(), CopyRow.of(report), "The backup is whole; nothing was written.");
        return;
      }
      var report = backups.load(file, new ProgressBar(shell, "restoring"));
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
      throw new CannotRead(file, e.getClass().getSimpleName(), e);
    }
  }
}
