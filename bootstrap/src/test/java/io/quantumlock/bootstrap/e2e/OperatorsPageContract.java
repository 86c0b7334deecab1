package io.quantumlock.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.quantumlock.bootstrap.command.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an operator reads is what works: every block of `sh` in a page, one after the other, in one
/// shell, with a server that one of them starts.
abstract class OperatorsPageContract {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");

  /// The ports that the pages name, each of which may be taken here.
  private static final Pattern PORT = Pattern.compile("\\b(?:8080|8443|9000)\\b");

  private static final int PATIENCE_SECONDS = 600;

  @TempDir Path folder;

  abstract String page();

  /// What is run before the first block.
  String preparation() {
    return "";
  }

  /// What the page shows and nobody can run beside the rest.
  List<String> shownOnly() {
    return List.of();
  }

  private List<MatchResult> blocks() throws IOException {
    return BLOCK.matcher(Files.readString(Path.of("../docs", page()))).results().toList();
  }

  @Test
  void everyBlockIsRunButForAFewCommands() throws Exception {
    assertThat(blocks())
        .extracting(block -> block.group(1))
        .contains("sh")
        .isSubsetOf("sh", "console");
    assertThat(blocks())
        .filteredOn(block -> block.group(1).equals("console"))
        .flatExtracting(block -> block.group(2).lines().toList())
        .containsExactlyElementsOf(shownOnly());
  }

  @Test
  void everyCommandWorks() throws Exception {
    writeLauncher();
    var script = new StringBuilder("set -eu\ntrap 'kill $!; wait' EXIT\n").append(preparation());
    blocks().stream()
        .filter(block -> block.group(1).equals("sh"))
        .forEach(block -> script.append("set -x\n").append(block.group(2)));

    var builder =
        new ProcessBuilder("sh", "-c", onFreePorts(script.toString())).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("QUANTUMLOCK_"));
    // Each start would measure which engine is the faster one.
    builder.environment().put("QUANTUMLOCK_KMS_ENGINE", "bouncycastle");
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

  private static String onFreePorts(String script) throws IOException {
    var ports = new HashMap<String, String>();
    for (var named : PORT.matcher(script).results().map(MatchResult::group).distinct().toList()) {
      ports.put(named, "" + Scrape.freePort());
    }
    return PORT.matcher(script).replaceAll(named -> ports.get(named.group()));
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
