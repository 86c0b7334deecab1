package io.quantumlock.bootstrap.command;

import io.quantumlock.bootstrap.Backups;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which backup, and what opens it.
final class BackupFile {
  @Parameters(
      paramLabel = "FILE",
      description = "The backup file. When writing, it must not exist.")
  private Path file = Path.of("");

  @Option(
      names = "--passphrase-file",
      description = "A file with a passphrase that encrypts it, instead of the master key.")
  private Optional<Path> passphraseFile = Optional.empty();

  Path path() {
    return file;
  }

  Backups of(Shell shell) {
    return new Backups(shell.settings(), passphraseFile);
  }
}
