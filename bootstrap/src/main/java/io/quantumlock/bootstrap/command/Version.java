package io.quantumlock.bootstrap.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Tells what runs here.
@Command(name = "version", description = "Prints the version.")
final class Version implements Runnable {
  private final Shell shell;

  @Mixin private Output output = new Output();

  Version(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void run() {
    output.print(
        shell.out(),
        new Row().with("version", number()).with("java", Runtime.version().toString()));
  }

  private static String number() {
    var build = new Properties();
    try (var in = Version.class.getResourceAsStream("/quantumlock-build.properties")) {
      build.load(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return build.getProperty("version");
  }
}
