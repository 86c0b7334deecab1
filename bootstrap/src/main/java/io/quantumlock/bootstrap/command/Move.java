package io.quantumlock.bootstrap.command;

import io.quantumlock.bootstrap.Relocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "move",
    description = {
      "Copies the embedded database to an empty PostgreSQL database, while no server runs.",
      "All rows arrive, or none: after a failure, run it again. The embedded one is only read."
    })
final class Move implements Callable<Integer> {
  private final Shell shell;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "JDBC-URL",
      description = "The target, such as jdbc:postgresql://host:5432/database.")
  private String url = "";

  @Option(
      names = "--to-user",
      defaultValue = "quantumlock",
      description = "The user of the target database.")
  private String user = "";

  @Option(names = "--to-password-file", description = "A file with that user's password.")
  private Optional<Path> passwordFile = Optional.empty();

  @Mixin private Output output = new Output();

  Move(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    var moved =
        new Relocation(shell.settings(), target().settings())
            .move(Instant.now(), new ProgressBar(shell, "moving"));
    shell.endProgress();
    var row =
        CopyRow.of(moved.report())
            .with("validated", moved.sampled() - moved.notRegenerated().size())
            .with("not_regenerated", moved.notRegenerated());
    output.print(
        shell.out(), row, "Now set QUANTUMLOCK_DB_URL, and start servers on the new database.");
    return moved.notRegenerated().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private Shell target() {
    var environment = new HashMap<>(shell.environment());
    environment.put("QUANTUMLOCK_DB_URL", url);
    environment.put("QUANTUMLOCK_DB_USER", user);
    passwordFile.ifPresent(file -> environment.put("QUANTUMLOCK_DB_PASSWORD", read(file)));
    return new Shell(environment, shell.out(), shell.err());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new CannotRead(file, e.getClass().getSimpleName(), e);
    }
  }
}
