package io.quantumlock.bootstrap.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Fingerprints.
@Command(
    name = "fingerprint",
    description = "Shows the fingerprint of a license; measures how long fingerprints take.",
    synopsisSubcommandLabel = "COMMAND")
final class FingerprintCommands {
  private FingerprintCommands() {}

  static CommandLine of(Shell shell) {
    return new CommandLine(new FingerprintCommands())
        .addSubcommand(new FingerprintShow(shell))
        .addSubcommand(new FingerprintBench(shell));
  }
}
