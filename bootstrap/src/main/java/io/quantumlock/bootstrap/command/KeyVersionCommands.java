package io.quantumlock.bootstrap.command;

import io.quantumlock.domain.kms.KeyChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Single versions of a key, and the end of them.
@Command(
    name = "version",
    description = "Lists the versions of a key and changes their states.",
    synopsisSubcommandLabel = "COMMAND")
final class KeyVersionCommands {
  private final Shell shell;

  KeyVersionCommands(Shell shell) {
    this.shell = shell;
  }

  /// Which version a command is about.
  static final class VersionOptions {
    @Mixin private RingOptions ring = new RingOptions();

    @Option(names = "--key-version", required = true, description = "The version's number.")
    private int number;
  }

  @Command(description = "Lists the versions of a key.")
  void list(@Mixin RingOptions ring, @Mixin Output output) {
    var found = shell.ask(lock -> lock.administerKeyRings().find(ring.id()));
    output.print(shell.out(), KeyRows.versions(found));
  }

  @Command(description = "Stops an active version from signing; it still verifies.")
  void deactivate(@Mixin VersionOptions version, @Mixin Output output) {
    change(version, new KeyChange.Deactivate(), output);
  }

  @Command(description = "Stops a version from signing and verifying until it is enabled.")
  void disable(@Mixin VersionOptions version, @Mixin Output output) {
    change(version, new KeyChange.Disable(), output);
  }

  @Command(description = "Returns a disabled version to its previous state.")
  void enable(@Mixin VersionOptions version, @Mixin Output output) {
    change(version, new KeyChange.Enable(), output);
  }

  @Command(description = "Permanently invalidates all signatures of a version.")
  void compromise(@Mixin VersionOptions version, @Mixin Output output) {
    change(version, new KeyChange.Compromise(), output);
  }

  @Command(
      name = "schedule-destruction",
      description = "Schedules destruction of a deactivated or compromised version's private key.")
  void scheduleDestruction(
      @Mixin VersionOptions version,
      @Option(
              names = "--after-days",
              defaultValue = "7",
              description = "Days until then, 7 (the default) to 365.")
          int days,
      @Mixin Output output) {
    change(version, new KeyChange.ScheduleDestruction(days), output);
  }

  @Command(name = "cancel-destruction", description = "Cancels a scheduled destruction.")
  void cancelDestruction(@Mixin VersionOptions version, @Mixin Output output) {
    change(version, new KeyChange.CancelDestruction(), output);
  }

  private void change(VersionOptions version, KeyChange change, Output output) {
    var changed =
        shell.ask(
            lock -> lock.administerKeyRings().change(version.ring.id(), version.number, change));
    output.print(shell.out(), KeyRows.version(changed.version(version.number)));
  }
}
