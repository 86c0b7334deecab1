package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.bootstrap.command.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an operator reads is what works: every block of `sh` in docs/operations.md, one after the
/// other, in one shell, with a server that the first of them starts.
class OperationsTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
  private static final int PATIENCE_SECONDS = 600;

  /// What cannot be run beside the others. The archives, the image, the unit and `move` have tests
  /// of their own.
  private static final List<String> CONSOLE =
      List.of(
          "mvn -q package -DskipTests",
          "sha256sum bootstrap/target/distribution/* bootstrap/target/quantumlock/lib/*.jar",
          "mkdir -p /opt/quantumlock",
          "tar xzf quantumlock-1.0.0-own-java-Linux-amd64.tar.gz -C /opt/quantumlock"
              + " --strip-components=1",
          "/opt/quantumlock/quantumlock version",
          "docker load --input quantumlock-1.0.0-image-Linux-amd64.tar",
          "docker run --detach --name quantumlock --publish 127.0.0.1:8080:8080"
              + " --volume quantumlock:/var/lib quantumlock:1.0.0",
          "docker run --rm --network container:quantumlock --volume quantumlock:/var/lib"
              + " quantumlock:1.0.0 customer add --name acme --email admin@acme.example",
          "cp /opt/quantumlock/quantumlock.service /etc/systemd/system",
          "systemctl enable --now quantumlock",
          "QUANTUMLOCK_HOME=/var/lib/quantumlock /opt/quantumlock/quantumlock customer add"
              + " --name acme --email admin@acme.example",
          "./quantumlock move --to jdbc:postgresql://db.example.com:5432/quantumlock"
              + " --to-user quantumlock --to-password-file db.password");

  @TempDir Path folder;

  private static List<MatchResult> blocks() throws IOException {
    return BLOCK.matcher(Files.readString(Path.of("../docs/operations.md"))).results().toList();
  }

  @Test
  void everyBlockIsRunButForAFewCommands() throws Exception {
    assertThat(blocks()).extracting(block -> block.group(1)).containsOnly("sh", "console");
    assertThat(blocks())
        .filteredOn(block -> block.group(1).equals("console"))
        .flatExtracting(block -> block.group(2).lines().toList())
        .containsExactlyElementsOf(CONSOLE);
  }

  @Test
  void everyCommandWorks() throws Exception {
    writeLauncher();
    var script = new StringBuilder("set -eu\ntrap 'kill $!; wait' EXIT\n");
    blocks().stream()
        .filter(block -> block.group(1).equals("sh"))
        .forEach(block -> script.append("set -x\n").append(block.group(2)));
    int http = Scrape.freePort();
    int management = Scrape.freePort();
    var text = script.toString().replace(":8080", ":" + http).replace("9000", "" + management);

    var builder = new ProcessBuilder("sh", "-c", text).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("QUANTUMLOCK_"));
    builder.environment().put("QUANTUMLOCK_HTTP_PORT", "" + http);
    var log = folder.resolve("log.txt");
    var shell = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      boolean ended = shell.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(ended).as(Files.readString(log)).isTrue();
      assertThat(shell.exitValue()).as(Files.readString(log)).isZero();
    } finally {
      shell.descendants().forEach(ProcessHandle::destroyForcibly);
      shell.destroyForcibly();
    }
  }

  /// Starts the program from the classes that are tested: sooner than the launcher does, and
  /// without vectors, which would be slow with so little of a compiler.
  private void writeLauncher() throws IOException {
    var command = Program.with(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")).command();
    var launcher = folder.resolve("quantumlock");
    Files.writeString(
        launcher, "#!/bin/sh\numask 077\nexec '" + String.join("' '", command) + "' \"$@\"\n");
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
  }
}
