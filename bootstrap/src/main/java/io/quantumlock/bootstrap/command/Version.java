package io.quantumlock.bootstrap.command;

import io.quantumlock.bootstrap.Build;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Tells what runs here.
@Command(name = "version", description = "Prints version and commit.")
final class Version implements Runnable {
  private final Shell shell;

  @Mixin private Output output = new Output();

  Version(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void run() {
    var release = Build.release();
    output.print(
        shell.out(),
        new Row()
            .with("version", release.version())
            .with("commit", release.commit())
            .with("java", Runtime.version().toString()));
  }
}
