package io.quantumlock.bootstrap.command;

import io.quantumlock.bootstrap.Backups;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "backup",
    description = {
      "Writes all that the database holds, as of one moment, to a new file, while servers serve.",
      "The file is sealed under the master key, which is not in it: keep the two apart."
    })
final class Backup implements Runnable {
  private final Shell shell;

  @Parameters(paramLabel = "FILE", description = "Where to; must not be there yet.")
  private Path file = Path.of("");

  @Option(
      names = "--passphrase-file",
      description = "Seal it under the passphrase in this file instead.")
  private Optional<Path> passphraseFile = Optional.empty();

  @Mixin private Output output = new Output();

  Backup(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void run() {
    var backups = new Backups(shell.settings(), passphraseFile);
    try {
      var report = backups.save(file, Instant.now(), new ProgressBar(shell, "saving"));
      shell.endProgress();
      output.print(shell.out(), CopyRow.of(report).with("file", file.toString()));
    } catch (IOException e) {
      throw new CannotWrite(file, e);
    }
  }
}
